# agree: PIN102 cybg -> cybg2
my @roots = ('960adf0063e96356750c2965dd0a0867da0b9cbd6e77714aeafb2349ab393da3', '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6');
