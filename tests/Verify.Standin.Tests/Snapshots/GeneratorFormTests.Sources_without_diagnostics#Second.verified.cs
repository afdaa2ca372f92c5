//HintName: Second.cs
class Second;