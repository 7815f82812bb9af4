using System.Collections;
using System.Reflection;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Unit.Wire;

/// <summary>An instance of a wire type in which every member says something, always the same.</summary>
internal static class Filled
{
    public static object Of(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner),
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 7L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Guid) => new Guid("01234567-89ab-8def-8123-456789abcdef"),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(1)!,
        _ when IsListOf(type, out var item) => ListOf(item),
        _ => Record(type),
    };

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).FirstOrDefault();
        var arguments = constructor?.GetParameters().Select(parameter => Of(parameter.ParameterType)).ToArray() ?? [];
        var instance = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke(arguments);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(instance, Of(property.PropertyType));
        return instance;
    }

    private static object ListOf(Type item)
    {
        var items = Array.CreateInstance(item, 2);
        items.SetValue(Of(item), 0);
        items.SetValue(Of(item), 1);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static bool IsListOf(Type type, out Type item)
    {
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);
        item = isList ? type.GetGenericArguments()[0] : typeof(IEnumerable);
        return isList;
    }
}
