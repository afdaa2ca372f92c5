using PediatricImaging;

namespace Pedi.Filters;

/// <summary>One condition of a filter.</summary>
internal delegate Verdict Condition(Dataset entry);
