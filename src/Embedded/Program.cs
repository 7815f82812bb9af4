using Npgsql;
using PokeTradeVault.Embedded;
using PokeTradeVault.Embedded.Backups;
using PokeTradeVault.Settings;

var arguments = EmbeddedArguments.Parse(args);
if (arguments is null)
{
    await Console.Error.WriteLineAsync(EmbeddedArguments.Usage);
    return 2;
}
try
{
    return arguments.Verb switch
    {
        "backup" => await Backup.Take(arguments),
        "restore" => await Restore.Run(arguments),
        _ => await Serve(arguments),
    };
}
catch (Exception problem) when (problem is EmbeddedException or NpgsqlException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

static async Task<int> Serve(EmbeddedArguments arguments)
{
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
}
