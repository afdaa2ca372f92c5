namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Defaults that lead back to themselves: the default is an object of a type that has the very property that it is the
/// default of. Every object is made with the defaults of its properties, before it is read what it has, so that would never end.
/// </summary>
internal static class EndlessDefaults
{
    /// <summary>The properties whose defaults do, by their records and their names.</summary>
    public static HashSet<(int TypeId, string Name)> Find(TypeModel model)
    {
        var found = new HashSet<(int, string)>();
        StandIns standIns = StandIns.Of(model);
        for (int type = 0; type < model.Types.Count; type++)
        {
            if (model.Types[type] is not RecordDefinition)
                continue;
            foreach (PropertyModel property in standIns.WithDefault(type))
            {
                if (LeadsTo((type, property.Name), property, standIns, []))
                    found.Add((type, property.Name));
            }
        }

        return found;
    }

    private static bool LeadsTo((int, string) goal, PropertyModel from, StandIns standIns, HashSet<(int, string)> seen) =>
        standIns.Objects(from.Default!.Value, from.Type)
            .SelectMany(made => standIns.WithDefault(made.TypeId).Select(property => (made.TypeId, Property: property)))
            .Any(next => (next.TypeId, next.Property.Name) == goal
                || (seen.Add((next.TypeId, next.Property.Name)) && LeadsTo(goal, next.Property, standIns, seen)));
}
