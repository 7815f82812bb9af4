using PokeTradeVault.Load;

// Measures the product and tries to break it; what it prints is what docs/performance.md quotes.
return await Commands.Run(args, Console.Out, Console.Error);
