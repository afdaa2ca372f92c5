namespace Catalog.Gen.Pipeline;

/// <summary>
/// A value that is being made. A step that starts one for each of its inputs has run over all of them before the next
/// step asks for the first result, so they are made side by side where there are cores, in an order that nobody sees.
/// </summary>
internal sealed class Work<T>
    where T : class?
{
    private readonly Task<T> _making;

    private Work(Task<T> making) => _making = making;

    public static Work<T> Start(Func<T> make, CancellationToken cancellation) => new(Task.Run(make, cancellation));

    /// <summary>What was made, or the exception that making it ended with.</summary>
    public T Result() => _making.GetAwaiter().GetResult();
}
