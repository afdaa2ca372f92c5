namespace Pedi.Site.Tests.Harness;

/// <summary>Files of a site that a test has made, written to a folder of its own, and a server of it.</summary>
internal sealed class ServedFiles : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("pedi-site-");
    private readonly StaticServer _server;

    public ServedFiles(IReadOnlyList<SiteFile> files)
    {
        string folder = Path.Combine(_parent.FullName, "site");
        SiteFolder.Write(folder, files);
        _server = new StaticServer(folder);
    }

    /// <summary>The address of the server, with a slash at the end.</summary>
    public string Address => _server.Address;

    public void Dispose()
    {
        _server.Dispose();
        _parent.Delete(recursive: true);
    }
}
