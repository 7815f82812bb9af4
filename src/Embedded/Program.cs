using PokeTradeVault.Embedded;
using PokeTradeVault.Settings;

var arguments = EmbeddedArguments.Parse(args);
if (arguments is null)
{
    await Console.Error.WriteLineAsync(EmbeddedArguments.Usage);
    return 2;
}
await using var claim = await FolderClaim.Take(arguments.Folder, arguments.Wait);
if (claim is null)
{
    await Console.Error.WriteLineAsync($"Another program has its stores in {arguments.Folder}.");
    return EmbeddedProgram.FolderInUse;
}
using var stop = new StopRequest(arguments.Child);
try
{
    await using var stores = await Stores.Start(arguments, stop.Token);
    await stores.Announce();
    await stop.Requested;
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return 0;
}
catch (EmbeddedException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
