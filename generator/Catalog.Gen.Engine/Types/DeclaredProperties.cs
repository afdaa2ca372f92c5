using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <summary>Which C# property a property has become that some schema declares.</summary>
internal sealed class DeclaredProperties
{
    private readonly Dictionary<(SchemaNode Owner, string Name), (PropertyModel Property, RecordDefinition Record)> _properties = [];

    public DeclaredProperties(IEnumerable<PendingType> pendingTypes, TypeModel model)
    {
        foreach (PendingRecord pending in pendingTypes.OfType<PendingRecord>())
        {
            var record = (RecordDefinition)model.Types[pending.Id];
            foreach (PropertyModel property in record.Properties)
            {
                foreach (SchemaNode owner in pending.Owners)
                {
                    if (owner.Properties.Any(declared => declared.Name == property.Name)
                        && !_properties.ContainsKey((owner, property.Name)))
                        _properties.Add((owner, property.Name), (property, record));
                }
            }
        }
    }

    /// <summary>The properties that schemas of one object declare; none where no type has one, as under <c>then</c>.</summary>
    public PropertyModel[] FindAll(IEnumerable<SchemaNode> owners, string name) =>
        [.. Find(owners, name).Select(found => found.Property).Distinct()];

    /// <summary>The first type that has a property which schemas of one object declare; null where none has.</summary>
    public RecordDefinition? FindRecord(IEnumerable<SchemaNode> owners, string name) =>
        Find(owners, name).Select(found => found.Record).FirstOrDefault();

    private IEnumerable<(PropertyModel Property, RecordDefinition Record)> Find(IEnumerable<SchemaNode> owners, string name) => owners
        .Where(owner => _properties.ContainsKey((owner, name)))
        .Select(owner => _properties[(owner, name)]);
}
