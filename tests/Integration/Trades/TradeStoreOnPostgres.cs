using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Trades;

public sealed class TradeStoreOnPostgres15Tests(TestStores stores) : TradeStoreTests(stores, PostgresVersion.Oldest);

public sealed class TradeStoreOnPostgres18Tests(TestStores stores) : TradeStoreTests(stores, PostgresVersion.Newest);

public sealed class GroupedTradeStoreOnPostgres15Tests(TestStores stores) : TradeStoreTests(stores, PostgresVersion.Oldest, grouped: true);

public sealed class GroupedTradeStoreOnPostgres18Tests(TestStores stores) : TradeStoreTests(stores, PostgresVersion.Newest, grouped: true);
