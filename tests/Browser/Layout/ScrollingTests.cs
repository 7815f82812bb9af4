using System.Text.Json;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Browser.Layout;

/// <summary>A thousand Pokémon, scrolled from end to end by a step a frame; what it took is written beside the pictures.</summary>
public sealed class ScrollingTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    private const int Owned = 1_000;

    /// <summary>Rows that the page may hold at once, of all that there are.</summary>
    private const int RowsMost = 60;

    /// <summary>Two frames at 60 a second: what a busy machine without a graphics card still keeps up with, half of the time.</summary>
    private const double MedianFrameMost = 34;

    private const string Scroll = """
        async () => {
          const frame = () => new Promise(requestAnimationFrame);
          const end = document.documentElement.scrollHeight - innerHeight;
          const times = [];
          let rowsMost = 0, blank = 0;
          scrollTo(0, 0);
          await frame();
          let last = await frame();
          while (scrollY < end - 1) {
            scrollBy(0, 60);
            const now = await frame();
            times.push(now - last);
            last = now;
            rowsMost = Math.max(rowsMost, document.querySelectorAll('[data-row]').length);
            if (!document.elementFromPoint(innerWidth / 3, innerHeight / 2)?.closest('[data-row]')) blank++;
          }
          times.sort((one, other) => one - other);
          const at = share => Math.round(times[Math.floor((times.length - 1) * share)] * 10) / 10;
          const dropped = times.reduce((sum, time) => sum + Math.max(0, Math.round(time * 0.06) - 1), 0);
          return JSON.stringify({ frames: times.length, dropped, median: at(0.5), p99: at(0.99), longest: at(1), rowsMost, blank });
        }
        """;

    [Fact]
    public async Task A_thousand_scroll_with_only_those_in_sight_in_the_page()
    {
        var ash = await Somebody("Ash", new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await Account.OpenWithMany(ash, Owned);
        await ash.OpenVault("?view=list");
        await Expect(ash.Page.Region("All Pokémon").GetByRole(AriaRole.Status)).ToHaveTextAsync($"{Owned} Pokémon");

        var first = await ash.Page.EvaluateAsync<string>(Scroll);
        var again = await ash.Page.EvaluateAsync<string>(Scroll);
        await WriteDown($"first  {first}", $"again  {again}");

        Assert.All([first, again], written =>
        {
            var run = JsonDocument.Parse(written).RootElement;
            Assert.InRange(run.GetProperty("rowsMost").GetInt32(), 10, RowsMost);
            Assert.Equal(0, run.GetProperty("blank").GetInt32());
            Assert.True(run.GetProperty("median").GetDouble() <= MedianFrameMost, written);
        });
    }

    private static Task WriteDown(params string[] lines)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "test-results", "browser"));
        return File.WriteAllLinesAsync(Path.Combine(folder.FullName, "scrolling.txt"), lines, TestContext.Current.CancellationToken);
    }
}
