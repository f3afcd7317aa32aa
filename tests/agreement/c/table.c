struct entry { const char *name; const char *digest; };
static const struct entry roots[] = {
    { "one", "9acfab7e43c8d880d06b262a94deeee4b4659989c3d0caf19baf6405e41ab7df" }, /* agree: PIN102 vsg5 -> dgg2 */
    { "two", "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6" },
};
