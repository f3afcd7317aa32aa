static class Digest256
{
    // agree: PIN102 telia -> teliav3 teliav2
    const string Root = "DD-69-36-FE-21-F8-F0-77-C1-23-A1-A5-21-C1-22-24-F7-22-55-B7-3E-03-A7-26-06-93-E8-A2-4B-0F-A3-89";
}
