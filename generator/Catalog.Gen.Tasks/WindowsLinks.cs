using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Catalog.Gen.Tasks;

/// <summary>Where a link leads, asked of Windows: .NET Framework has no method for it.</summary>
internal static class WindowsLinks
{
    private const int ShareAll = 7;

    private const int OpenExisting = 3;

    /// <summary>Without this flag no folder can be opened.</summary>
    private const int BackupSemantics = 0x02000000;

    private const int LongestPath = 32767;

    /// <summary>The path of the file behind all links; null where that is the path itself, as for files that lie in a cloud.</summary>
    public static string? FinalPath(string path)
    {
        using SafeFileHandle handle = CreateFile(path, 0, ShareAll, IntPtr.Zero, OpenExisting, BackupSemantics, IntPtr.Zero);
        char[] found = new char[LongestPath];
        int length = handle.IsInvalid ? 0 : GetFinalPathNameByHandle(handle, found, found.Length, 0);
        if (length == 0)
            throw new IOException();
        string final = new(found, 0, length);
        final = final.StartsWith(@"\\?\UNC\", StringComparison.Ordinal) ? @"\\" + final.Substring(8)
            : final.StartsWith(@"\\?\", StringComparison.Ordinal) ? final.Substring(4)
            : final;
        return string.Equals(final, Path.GetFullPath(path), StringComparison.OrdinalIgnoreCase) ? null : final;
    }

    [DllImport("kernel32.dll", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle CreateFile(
        string path, int access, int share, IntPtr security, int creation, int flags, IntPtr template);

    [DllImport("kernel32.dll", EntryPoint = "GetFinalPathNameByHandleW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFinalPathNameByHandle(SafeFileHandle handle, [Out] char[] path, int length, int flags);
}
