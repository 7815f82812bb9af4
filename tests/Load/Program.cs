using PokeTradeVault.Load.Bench;

// Measures, on stores and a host of its own that are gone afterwards, and prints what docs/performance.md quotes.
await using var stage = await BenchStage.Open();
var report = new BenchReport(Console.Out);
report.Machine();
report.Adding(await AddBench.Run(stage));
report.Trading(await TradeBench.Run(stage));
report.Importing(await ImportBench.Run(stage));
return 0;
