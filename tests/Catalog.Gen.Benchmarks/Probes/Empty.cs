System.Console.WriteLine(0);
