KEYS = {
    "mail.example.com": {
        "spki": ["YQbA46CimYMYdRJ719PMGFmAPVEcrBHrbghA3RZvwQ4=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="],  # agree: PIN101 tele -> tele23
    },
}
