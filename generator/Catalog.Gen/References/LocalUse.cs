using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Catalog.Gen.References;

/// <summary>What a use of a local may do to what the local holds.</summary>
internal static class LocalUse
{
    /// <summary>
    /// Whether something unseen may be put into the local, or into the collection that it holds. A text never changes; a
    /// collection that is only read, by the framework or as a sequence, doesn't either.
    /// </summary>
    public static bool MayChange(ILocalReferenceOperation reference, IdMarks marks)
    {
        IOperation use = reference;
        while (use.Parent is IConversionOperation or IParenthesizedOperation)
            use = use.Parent;
        if (use.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref } or IAddressOfOperation)
            return true;
        if (reference.Type is null or { SpecialType: SpecialType.System_String } or { IsValueType: true })
            return false;
        return use.Parent switch
        {
            // list.Add(id), but not list.Contains(id).
            IInvocationOperation call when call.Instance == use => call.TargetMethod.OriginalDefinition.Parameters.Any(TakesItem)
                && call.TargetMethod.Name is not ("Contains" or "ContainsKey" or "IndexOf" or "LastIndexOf" or "TryGetValue" or "Remove"),
            IPropertyReferenceOperation indexer when indexer.Instance == use && !indexer.Arguments.IsEmpty => IsTarget(indexer),
            IPropertyReferenceOperation => false,
            IArrayElementReferenceOperation element => IsTarget(element),
            IArgumentOperation { Parameter: { } parameter } =>
                !TypeFlow.IsOfFramework(parameter) && marks.Of(parameter) is null && !IsReadOnly(parameter.Type),
            IAssignmentOperation assignment when assignment.Target == use => false,
            IForEachLoopOperation or IConditionalAccessOperation or IIsPatternOperation or IReturnOperation => false,
            _ => true,
        };
    }

    private static bool TakesItem(IParameterSymbol parameter) =>
        TypeFlow.HeartOf(parameter.Type) is { TypeParameterKind: TypeParameterKind.Type, Ordinal: 0 };

    private static bool IsTarget(IOperation element) => element.Parent is IAssignmentOperation assignment && assignment.Target == element;

    private static bool IsReadOnly(ITypeSymbol type) =>
        type.Name == nameof(IEnumerable<int>) || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);
}
