using System.Text;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>Packed data of an assembly that anybody may have made: it is read, or refused as damaged.</summary>
internal static class PackedTarget
{
    private static readonly string[] Values =
    [
        "{3:0:\"1:a'1:b[2:tn~2:é|1:#4:1.50", "[4:n#1:1\"0:{1:\"0:[0:", "|2147483647:\"1:y", "{2:0:~2:é'1:b\"1:x", "[2:[2:[2:tffnn",
        "{1:'3:abc{1:'3:abc{1:'3:abc[3:\"5:hallo~6:häßn",
    ];

    public static void Try(Random random)
    {
        byte[] data = Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]);
        byte[] damaged = Damage(data, random);
        Refused(() => ValueUnpacker.Unpack(damaged, ["name", "title"]));
        Refused(() => ValueUnpacker.Names(damaged));
        char[] deflated = TextPacking.Deflate(data, data.Length).ToCharArray();
        for (int slips = random.Next(1, 4); slips > 0; slips--)
            deflated[random.Next(deflated.Length)] = (char)random.Next(char.MaxValue + 1);
        Refused(() => TextPacking.Inflate(new string(deflated)[..random.Next(deflated.Length + 1)], data.Length));
    }

    private static byte[] Damage(byte[] data, Random random)
    {
        byte[] damaged = [.. data];
        for (int slips = random.Next(1, 4); slips > 0; slips--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged[..random.Next(damaged.Length + 1)];
    }

    private static void Refused(Func<object> read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException)
        {
            // Said to be damaged, as it should be.
        }
    }
}
