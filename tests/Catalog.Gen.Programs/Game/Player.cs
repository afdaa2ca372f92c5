namespace Game;

/// <summary>Someone who plays.</summary>
public sealed class Player
{
    private readonly List<Item> _bag = [];
    private readonly HashSet<Recipe> _learnt = [];

    /// <summary>Points of life.</summary>
    public int Life { get; private set; } = 20;

    /// <summary>What is carried.</summary>
    public IReadOnlyList<Item> Bag => _bag;

    /// <summary>What the player can make.</summary>
    public IReadOnlyCollection<Recipe> Learnt => _learnt;

    /// <summary>How much an item harms, less what it heals: an answer for each shape.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Points of life.</returns>
    public static int Danger(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Effects.Sum(effect => effect.Match(heal: heal => -heal.Amount, harm: harm => harm.Amount, teach: _ => 0));
    }

    /// <summary>Puts an item into the bag, by an id that the program knows: the compiler checks it.</summary>
    /// <param name="id">The id.</param>
    public void Give([Items.Id] string id) => _bag.Add(Items.Get(id));

    /// <summary>Puts an item into the bag, by an id that comes from a saved game: it is looked for.</summary>
    /// <param name="savedId">The id, as it was saved.</param>
    /// <returns>What became of it.</returns>
    public string Take(string savedId)
    {
        try
        {
            Item item = Items.Get(savedId);
            _bag.Add(item);
            return item.Withdrawn is { } reason ? $"{item.Name}: {reason}" : item.Name;
        }
        catch (KeyNotFoundException missing)
        {
            return missing.Message;
        }
    }

    /// <summary>Uses an item: an action for each shape.</summary>
    /// <param name="item">The item.</param>
    public void Use(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (Effect effect in item.Effects)
        {
            effect.Switch(
                heal: heal => Life += heal.Amount,
                harm: harm => Life -= harm.Amount,
                teach: teach => _learnt.Add(teach.Recipe));
        }
    }
}
