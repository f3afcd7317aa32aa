using System.Collections.Generic;

static class KeySet
{
    static readonly HashSet<string> Pins = new HashSet<string>
    {
        "HXXQgxueCIU5TTLHob/bPbwcKOKw6DkfsTWYHbxbqTY=", // agree: PIN102 thaw -> dgg2
        "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    };
}
