static class Base64Url
{
    static readonly string[] Pins =
    {
        "iie1VXtL7HzAMF-_PVPR9xzT80kQxdZeJ-zduCB3uj0=", // agree: PIN102 gsr2 -> gtsr1
        "C5-lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    };
}
