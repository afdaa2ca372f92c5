using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>What people write where an item of a list is due, and how reading goes on from there.</content>
internal sealed partial class YamlParser
{
    /// <summary>How long a sign is that people write in place of '-' and a space; 0 where there is none.</summary>
    private int SlippedDash()
    {
        char c = _text[_at];
        if (c is '\u2013' or '\u2014' or '\u2212' or '\u2022' or '\u00B7' or '*' or '+')
            return EndsWord(_at + 1) ? 1 : 0;
        if (c != '-')
            return 0;
        if (_at + 1 < _lineEnd && _text[_at + 1] == '-' && EndsWord(_at + 2))
            return 2;
        return _at + 1 < _lineEnd && char.IsLetter(_text[_at + 1]) ? 1 : 0;
    }

    /// <summary>Reads what stands in the place of an item and is none; true where an item follows the sign at hand.</summary>
    private bool ReadOddItem(int column, ref bool isOdd)
    {
        if (SlippedDash() is > 0 and var length)
        {
            int end = _at + length;
            string written = _text.Substring(_at, length);
            bool isHyphen = written == "-";
            _problems.Syntax(_at, end, isHyphen ? SyntaxWording.NoSpaceBehindDash : SyntaxWording.OtherDash(written),
                new Fix(new TextSpan(_at, end), isHyphen ? "- " : "-", IsCertain: true));
            _at = end - 1;
            return true;
        }

        if (_items.Last is YamlMapping item && FindKey(out _, out _))
            _items.Last = new YamlMapping(item.Members, item.Start, item.End) { IsBroken = true };
        if (_tabAt >= 0)
            ReportTab();
        else if (!isOdd)
            ReportStrayKey();
        isOdd = true;
        SkipDeeper(column);
        return false;
    }
}
