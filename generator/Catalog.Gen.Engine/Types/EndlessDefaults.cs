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
                if (LeadsTo((type, property.Name), property, standIns))
                    found.Add((type, property.Name));
            }
        }

        return found;
    }

    // With a stack of its own: defaults can lead as far as there are types.
    private static bool LeadsTo((int, string) goal, PropertyModel start, StandIns standIns)
    {
        var seen = new HashSet<(int, string)>();
        var waiting = new Stack<PropertyModel>();
        waiting.Push(start);
        while (waiting.Count > 0)
        {
            PropertyModel from = waiting.Pop();
            foreach ((_, int type) in standIns.Objects(from.Default!.Value, from.Type))
            {
                foreach (PropertyModel property in standIns.WithDefault(type))
                {
                    if ((type, property.Name) == goal)
                        return true;
                    if (seen.Add((type, property.Name)))
                        waiting.Push(property);
                }
            }
        }

        return false;
    }
}
