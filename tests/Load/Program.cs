using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Search;

// Measures, on stores and a host of its own that are gone afterwards, and prints what docs/performance.md quotes.
if (args is ["search", .. var rest]) return await SearchBench.Run(Console.Out, rest.FirstOrDefault());
var judging = JudgeBench.Run();
await using var stage = await BenchStage.Open();
var report = new BenchReport(Console.Out);
report.Machine();
report.Judging(judging);
report.Adding(await AddBench.Run(stage));
report.Trading(await TradeBench.Run(stage));
report.Importing(await ImportBench.Run(stage));
report.Bulk(await BulkBench.Run(stage));
return 0;
