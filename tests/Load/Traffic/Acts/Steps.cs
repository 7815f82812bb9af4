namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Names of what is timed.</summary>
internal static class Steps
{
    public const string SignIn = "sign_in";
    public const string Vault = "vault";
    public const string OthersVault = "others_vault";
    public const string Search = "search";
    public const string Profile = "profile";
    public const string Trades = "trades";
    public const string Edit = "edit";
    public const string Propose = "propose";
    public const string Watch = "watch";
    public const string Table = "table";
    public const string Confirm = "confirm";

    /// <summary>The confirmation that settles.</summary>
    public const string Settle = "settle";
    public const string Cancel = "cancel";
    public const string Message = "message";

    /// <summary>From the moment that an event names, just before its commit, to its arrival in the other's browser.</summary>
    public const string Push = "push";

    /// <summary>Not calls, but what connections to the hub went through.</summary>
    public const string Hub = "hub";

    /// <summary>Arrivals that found nothing that they could do.</summary>
    public const string Idle = "nothing_to_do";
}
