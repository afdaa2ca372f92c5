namespace Catalog.Gen.Engine.Text;

/// <summary>
/// English nouns in singular and plural: a list of <c>cookies</c> has items that are each a <c>cookie</c>. A word that the
/// rules are not sure of is left alone, since a word that stays reads better than one that is bent into nonsense
/// (<c>lens</c> into <c>len</c>). Of a name of several words (<c>lifeStages</c>, <c>life stages</c>) the last one counts.
/// </summary>
internal static class Nouns
{
    /// <summary>The singular of a noun; the noun itself where it is one already, or where nobody can tell.</summary>
    public static string Singular(string name)
    {
        // An abbreviation has a small -s: DOIs.
        if (IsAbbreviation(name))
            return name.Substring(0, name.Length - 1);
        int start = LastWord(name);
        return name.Substring(0, start) + Recased(name.Substring(start), SingularOf);
    }

    /// <summary>The plural of a noun; the noun itself where it is one already.</summary>
    public static string Plural(string name)
    {
        if (IsAbbreviation(name))
            return name;
        int start = LastWord(name);
        if (start == name.Length || char.IsUpper(name[name.Length - 1]))
            return name + (name.EndsWith("S", StringComparison.Ordinal) ? "es" : "s");
        return name.Substring(0, start) + Recased(name.Substring(start), PluralOf);
    }

    /// <summary>Nouns whose plural no rule makes.</summary>
    private static Dictionary<string, string> Irregular { get; } = Pairs(
        """
        child children, man men, woman women, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen,
        quiz quizzes, topaz topazes, epoch epochs, stomach stomachs, monarch monarchs, tech techs,
        leaf leaves, life lives, wife wives, housewife housewives, midwife midwives, knife knives, wolf wolves, shelf shelves,
        bookshelf bookshelves, half halves, self selves, thief thieves, calf calves, loaf loaves, elf elves, scarf scarves,
        hoof hooves, sheaf sheaves, dwarf dwarves, wharf wharves,
        hero heroes, potato potatoes, tomato tomatoes, echo echoes, veto vetoes, torpedo torpedoes, mosquito mosquitoes,
        tornado tornadoes, volcano volcanoes, embargo embargoes, domino dominoes,
        index indices, vertex vertices, matrix matrices, appendix appendices, vortex vortices, codex codices, cortex cortices,
        helix helices, apex apices,
        criterion criteria, phenomenon phenomena, bacterium bacteria, curriculum curricula, erratum errata, spectrum spectra,
        stratum strata, ganglion ganglia, symposium symposia,
        nucleus nuclei, stimulus stimuli, radius radii, fungus fungi, alumnus alumni, cactus cacti, locus loci, syllabus syllabi,
        bacillus bacilli, gyrus gyri, sulcus sulci,
        larva larvae, vertebra vertebrae, alga algae,
        basis bases, crisis crises, oasis oases, axis axes, emphasis emphases, synopsis synopses, nemesis nemeses
        """);

    /// <summary>What plurals go back to, where the rules for endings would cut too much or too little.</summary>
    private static Dictionary<string, string> IrregularSingular { get; } = Inverse(
        Irregular,
        """
        cookie cookies, movie movies, tie ties, pie pies, lie lies, zombie zombies, genie genies, calorie calories, selfie selfies,
        brownie brownies, hoodie hoodies, rookie rookies, prairie prairies, birdie birdies, goalie goalies, newbie newbies,
        smoothie smoothies, veggie veggies, groupie groupies, freebie freebies, talkie talkies, sortie sorties, collie collies,
        magpie magpies, necktie neckties, pixie pixies, bookie bookies, budgie budgies, eyrie eyries, laddie laddies,
        cache caches, ache aches, headache headaches, toothache toothaches, niche niches, avalanche avalanches,
        moustache moustaches, quiche quiches, cliche cliches, psyche psyches, brioche brioches, creche creches, douche douches,
        use uses, misuse misuses, reuse reuses, fuse fuses, muse muses, excuse excuses, ruse ruses, abuse abuses, recluse recluses,
        impasse impasses, finesse finesses, mousse mousses, posse posses, crevasse crevasses,
        gas gases, bus buses, lens lenses, iris irises, alias aliases, atlas atlases, bias biases, canvas canvases, pancreas pancreases,
        person people, trellis trellises, pelvis pelvises, menu menus, gnu gnus, emu emus, guru gurus, api apis, taxi taxis, ski skis,
        dose doses, rose roses, nose noses, pose poses, hose hoses, purpose purposes, overdose overdoses,
        shoe shoes, horseshoe horseshoes, toe toes, foe foes, hoe hoes, canoe canoes, oboe oboes, floe floes, doe does, aloe aloes,
        formula formulae, nebula nebulae, focus foci, terminus termini, hippocampus hippocampi, thalamus thalami,
        thrombus thrombi, embolus emboli,
        antenna antennae, automaton automata, maximum maxima, minimum minima, optimum optima, addendum addenda,
        memorandum memoranda, quantum quanta
        """);

    /// <summary>
    /// Words that are the same in both, that have no other number, or that end as a plural does and are none; and
    /// <c>bases</c> and <c>glasses</c>, which belong to two words.
    /// </summary>
    private static HashSet<string> Unchanged { get; } = new(
        """
        news staff series species sheep fish deer moose aircraft spacecraft equipment information rice money software hardware metadata data
        media chassis corps means headquarters barracks crossroads gallows scissors trousers pants jeans shorts pliers thanks goods
        clothes always perhaps yes bases glasses bellows binoculars pyjamas
        mathematics physics economics politics genetics ethics athletics gymnastics electronics logistics statistics analytics
        mechanics dynamics genomics proteomics informatics linguistics obstetrics pediatrics paediatrics robotics optics acoustics
        chaos cosmos kudos ethos pathos thermos asbestos rhinoceros diabetes rabies scabies herpes measles mumps caries
        christmas texas kansas mars hermes james jenkins kubernetes postgres
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Words in <c>-man</c> that have nothing to do with men.</summary>
    private static HashSet<string> NoMen { get; } =
        new(["human", "superhuman", "german", "roman", "norman", "ottoman", "shaman", "talisman", "caiman"], StringComparer.Ordinal);

    private static string SingularOf(string word)
    {
        if (Unchanged.Contains(word))
            return word;
        if (IrregularSingular.TryGetValue(word, out string? irregular))
            return irregular;
        if (word.Length < 3 || !Ends(word, "s") || Ends(word, "ss", "us", "is") || IrregularSingular.ContainsKey(word + "es"))
            return word;
        if (Ends(word, "ies"))
            return word.Length > 4 ? Cut(word, 3) + "y" : word;
        if (Ends(word, "yses", "theses", "geneses", "stases", "gnoses"))
            return Cut(word, 2) + "is";
        // A rose or a neurosis: those in -ose that are common are listed.
        if (Ends(word, "oses"))
            return word;
        // Behind these sounds the ending is -es: boxes, classes, branches, crashes, waltzes, heroes.
        if (Ends(word, "sses", "xes", "ches", "shes", "zzes", "tzes", "oes"))
            return Cut(word, 2);
        if (Ends(word, "uses") && !Ends(word, "auses", "ouses"))
            return Cut(word, 2);
        return Cut(word, 1);
    }

    private static string PluralOf(string word)
    {
        if (Irregular.TryGetValue(word, out string? irregular))
            return irregular;
        if (Unchanged.Contains(word) || IsPlural(word))
            return word;
        if (word.Length > 1 && Ends(word, "y") && "aeiou".IndexOf(word[word.Length - 2]) < 0)
            return Cut(word, 1) + "ies";
        if (Ends(word, "ysis", "thesis", "genesis", "stasis", "osis"))
            return Cut(word, 2) + "es";
        if (Ends(word, "man") && !NoMen.Contains(word))
            return Cut(word, 2) + "en";
        return word + (Ends(word, "s", "x", "z", "ch", "sh") ? "es" : "s");
    }

    /// <summary>Whether a word is the plural that the rules make of its singular.</summary>
    private static bool IsPlural(string word)
    {
        if (IrregularSingular.ContainsKey(word))
            return true;
        string singular = SingularOf(word);
        return singular != word && singular.Length > 2 && PluralOf(singular) == word;
    }

    /// <summary>Whether a name ends with capitals and a small -s.</summary>
    private static bool IsAbbreviation(string name) =>
        name.Length > 2 && name[name.Length - 1] == 's' && char.IsUpper(name[name.Length - 2]) && char.IsUpper(name[name.Length - 3]);

    /// <summary>Where the last word of a name begins, be they told apart by blanks, signs or capitals.</summary>
    private static int LastWord(string name)
    {
        int start = name.Length;
        while (start > 0 && char.IsLetter(name[start - 1]))
        {
            start--;
            if (char.IsUpper(name[start]) && start + 1 < name.Length && char.IsLower(name[start + 1]))
                break;
        }

        return start;
    }

    private static string Recased(string word, Func<string, string> change)
    {
        if (word.Length == 0)
            return word;
        string changed = change(char.ToLowerInvariant(word[0]) + word.Substring(1));
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(changed[0]) + changed.Substring(1) : changed;
    }

    private static bool Ends(string word, params string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static string Cut(string word, int count) => word.Substring(0, word.Length - count);

    private static Dictionary<string, string> Pairs(string text) =>
        Split(text).ToDictionary(static pair => pair.Singular, static pair => pair.Plural, StringComparer.Ordinal);

    private static Dictionary<string, string> Inverse(Dictionary<string, string> plurals, string others) => plurals
        .Select(static pair => (Singular: pair.Key, Plural: pair.Value))
        .Concat(Split(others))
        .ToDictionary(static pair => pair.Plural, static pair => pair.Singular, StringComparer.Ordinal);

    private static IEnumerable<(string Singular, string Plural)> Split(string text) => text
        .Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Trim().Split(' '))
        .Where(static pair => pair.Length == 2)
        .Select(static pair => (pair[0], pair[1]));
}
