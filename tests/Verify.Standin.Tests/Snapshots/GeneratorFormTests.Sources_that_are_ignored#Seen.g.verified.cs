//HintName: Seen.g.cs
class Seen;
