//HintName: Only.g.cs
// Größe 𝒳
