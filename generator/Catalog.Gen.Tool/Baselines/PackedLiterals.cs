using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using Catalog.Gen.Tool.Api;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>
/// The literals that the properties of a class give, read off the instructions of their getters, none of which is run. A getter
/// that does anything but give a literal is refused.
/// </summary>
/// <remarks>
/// The compiler has these forms, the same in Debug and Release:
/// <list type="bullet">
/// <item>a text: <c>ldstr</c>;</item>
/// <item>a long text, with <c>CatalogLarge</c>: <c>ldsfld</c> of a static field, whose class fills it in its static constructor
/// from UTF-8 in the data section: <c>ldsflda, ldc.i4, call, stsfld</c>;</item>
/// <item>bytes (<c>u8</c>): <c>ldsflda, ldc.i4, newobj</c> of a field in the data section, and its length;</item>
/// <item>no bytes (<c>default</c>): <c>ldloca, initobj, ldloc</c>.</item>
/// </list>
/// </remarks>
internal sealed class PackedLiterals
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly TypeDefinitionHandle _type;
    private readonly Dictionary<string, MethodDefinitionHandle> _getters = new(StringComparer.Ordinal);

    public PackedLiterals(PEReader file, TypeDefinitionHandle type)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _type = type;
        foreach (PropertyDefinitionHandle handle in _reader.GetTypeDefinition(type).GetProperties())
        {
            PropertyDefinition property = _reader.GetPropertyDefinition(handle);
            if (property.GetAccessors().Getter is { IsNil: false } getter)
                _getters[_reader.GetString(property.Name)] = getter;
        }
    }

    public bool Has(string property) => _getters.ContainsKey(property);

    /// <summary>Whether the property gives a text, and not bytes.</summary>
    public bool IsText(string property) => Code(property)[0].Code is ILOpCode.Ldstr or ILOpCode.Ldsfld;

    /// <summary>The text that the property gives.</summary>
    /// <exception cref="InvalidDataException">It gives none.</exception>
    public string Text(string property) => Code(property) switch
    {
        [(ILOpCode.Ldstr, var text), (ILOpCode.Ret, _)] => _reader.GetUserString((UserStringHandle)MetadataTokens.Handle(text)),
        [(ILOpCode.Ldsfld, var field), (ILOpCode.Ret, _)] => LongText(field, property),
        _ => throw NoLiteral(property),
    };

    /// <summary>The bytes that the property gives.</summary>
    /// <exception cref="InvalidDataException">It gives none.</exception>
    public byte[] Bytes(string property) => Code(property) switch
    {
        [(ILOpCode.Ldsflda, var field), (ILOpCode.Ldc_i4, var length), (ILOpCode.Newobj, _), (ILOpCode.Ret, _)] => Data(field, length),
        [(ILOpCode.Ldloca_s, _), (ILOpCode.Initobj, _), (ILOpCode.Ldloc_0, _), (ILOpCode.Ret, _)] => [],
        _ => throw NoLiteral(property),
    };

    private string LongText(int token, string property)
    {
        TypeDefinitionHandle holder = Field(token).GetDeclaringType();
        foreach (MethodDefinitionHandle method in _reader.GetTypeDefinition(holder).GetMethods())
        {
            if (_reader.GetString(_reader.GetMethodDefinition(method).Name) == ".cctor"
                && Code(method) is
                [
                    (ILOpCode.Ldsflda, var data), (ILOpCode.Ldc_i4, var length), (ILOpCode.Call, _), (ILOpCode.Stsfld, var stored),
                    (ILOpCode.Ret, _),
                ]
                && stored == token)
            {
                return Encoding.UTF8.GetString(Data(data, length));
            }
        }

        throw NoLiteral(property);
    }

    /// <summary>The bytes of a field in the data section.</summary>
    private byte[] Data(int token, int length)
    {
        int address = Field(token).GetRelativeVirtualAddress();
        PEMemoryBlock section = _file.GetSectionData(address);
        return address > 0 && length >= 0 && length <= section.Length
            ? section.GetReader(0, length).ReadBytes(length)
            : throw new BadImageFormatException("a literal leads out of the file.");
    }

    private FieldDefinition Field(int token) => _reader.GetFieldDefinition((FieldDefinitionHandle)MetadataTokens.EntityHandle(token));

    private (ILOpCode Code, int Operand)[] Code(string property) => _getters.TryGetValue(property, out MethodDefinitionHandle getter)
        ? Code(getter)
        : throw new InvalidDataException($"{SignatureTypes.FullName(_reader, _type)} has no {property}");

    /// <summary>The instructions of a method; a single <c>nop</c> where it has others than those that literals need.</summary>
    private (ILOpCode Code, int Operand)[] Code(MethodDefinitionHandle handle)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress <= 0)
            return [(ILOpCode.Nop, 0)];
        BlobReader code = _file.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
        var instructions = new List<(ILOpCode, int)>();
        while (code.RemainingBytes > 0 && instructions.Count <= 5)
        {
            int first = code.ReadByte();
            var operation = (ILOpCode)(first == 0xFE ? (first << 8) | code.ReadByte() : first);
            switch (operation)
            {
                case ILOpCode.Ldc_i4_m1 or ILOpCode.Ldc_i4_0 or ILOpCode.Ldc_i4_1 or ILOpCode.Ldc_i4_2 or ILOpCode.Ldc_i4_3
                    or ILOpCode.Ldc_i4_4 or ILOpCode.Ldc_i4_5 or ILOpCode.Ldc_i4_6 or ILOpCode.Ldc_i4_7 or ILOpCode.Ldc_i4_8:
                    instructions.Add((ILOpCode.Ldc_i4, first - (int)ILOpCode.Ldc_i4_0));
                    break;
                case ILOpCode.Ldc_i4_s:
                    instructions.Add((ILOpCode.Ldc_i4, code.ReadSByte()));
                    break;
                case ILOpCode.Ldloca_s:
                    instructions.Add((operation, code.ReadByte()));
                    break;
                case ILOpCode.Ldc_i4 or ILOpCode.Ldstr or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Newobj
                    or ILOpCode.Call or ILOpCode.Initobj:
                    instructions.Add((operation, code.ReadInt32()));
                    break;
                case ILOpCode.Ldloc_0 or ILOpCode.Ret:
                    instructions.Add((operation, 0));
                    break;
                default:
                    return [(ILOpCode.Nop, 0)];
            }
        }

        return instructions.Count > 0 ? [.. instructions] : [(ILOpCode.Nop, 0)];
    }

    private InvalidDataException NoLiteral(string property) =>
        new($"{SignatureTypes.FullName(_reader, _type)}.{property} does more than give a literal, as no compiler of C# has written it");
}
