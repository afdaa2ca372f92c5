using System.Collections.Immutable;

namespace Catalog.Gen.Model.Types;

/// <summary>Lists the properties that mean something beyond their entry, each once, by the first path that leads to it.</summary>
internal static class MarkFinder
{
    public static EquatableArray<MarkModel> Find(TypeModel model, Func<string, ReferenceTarget?> resolve)
    {
        var marks = new List<MarkModel>();
        var seen = new HashSet<int>();
        Visit(model.Root, "");
        return ImmutableArray.CreateRange(marks);

        void Visit(TypeRef type, string path)
        {
            switch (type.Kind)
            {
                case TypeKind.Text when type.Catalog is { } catalog:
                    AddLoose(catalog, path);
                    break;
                case TypeKind.List:
                    Visit(type.Element!, path + "[]");
                    break;
                case TypeKind.Map:
                    Visit(type.Element!, path.Length == 0 ? "*" : path + ".*");
                    break;
                default:
                    if (type.IsGenerated && seen.Add(type.TypeId))
                        VisitDefinition(type.TypeId, path);
                    break;
            }
        }

        void VisitDefinition(int id, string path)
        {
            switch (model.Types[id])
            {
                case RecordDefinition record:
                    foreach (PropertyModel property in record.Properties)
                        VisitProperty(id, property, path.Length == 0 ? property.Name : path + "." + property.Name);
                    if (record.Extra is { } extra)
                        Visit(extra.Type, path);
                    break;
                case CaseDefinition wrapper:
                    Visit(wrapper.Value, path);
                    break;
                case UnionDefinition union:
                    foreach (UnionCase item in union.Cases)
                    {
                        if (seen.Add(item.TypeId))
                            VisitDefinition(item.TypeId, path);
                    }

                    break;
                case TupleDefinition tuple:
                    foreach (TupleItem item in tuple.Items)
                        Visit(item.Type, path + "[]");
                    if (tuple.Rest is { } rest)
                        Visit(rest, path);
                    break;
            }
        }

        void VisitProperty(int owner, PropertyModel property, string path)
        {
            bool many = property.Type.Kind == TypeKind.List;
            TypeRef single = (many ? property.Type.Element! : property.Type).NotNull();
            if (property.Reference is { } reference)
                marks.Add(new MarkModel(MarkKind.Reference, path, owner, property.Name, property.Member, single, many, reference));
            else
                Visit(property.Type, path);
            if (property.IsIndexed)
                marks.Add(new MarkModel(MarkKind.Index, path, owner, property.Name, property.Member, single, many, property.Reference));
            if (property.IsUnique)
                marks.Add(new MarkModel(MarkKind.Unique, path, owner, property.Name, property.Member, single, many, property.Reference));
        }

        void AddLoose(string catalog, string path)
        {
            if (!marks.Exists(mark => mark.Owner < 0 && mark.Reference!.Catalog == catalog))
                marks.Add(new MarkModel(MarkKind.Reference, path, -1, "", "", TypeRef.Text, false, new ReferenceModel(catalog, resolve(catalog), null, "")));
        }
    }
}
