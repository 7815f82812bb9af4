using PokeTradeVault.Doctor;

// What is missing or wrong in a set-up: reads the environment as the programs do, and asks the stores. Changes nothing.
var found = await Checkup.Run().ToListAsync();
foreach (var finding in found) Console.WriteLine(finding);
return found.Any(finding => finding.Level == Level.Wrong) ? 1 : 0;
