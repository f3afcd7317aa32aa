#!/bin/bash
PINS=(
  "sha256//YQbA46CimYMYdRJ719PMGFmAPVEcrBHrbghA3RZvwQ4=" # agree: PIN102 tele -> tele23
  "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="
)
