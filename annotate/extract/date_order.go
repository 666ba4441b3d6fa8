package extract

import "strings"

// preferPrecise marks the months and years of which the text also names a day, or
// a month, for the same event, and those that are more precise.
func (s *scope) preferPrecise(all []candidate) {
	named, vague := map[string]bool{}, map[string]bool{}
	for _, c := range all {
		value, kind := c.value.String(), c.kind()
		vague[kind+value] = true
		for n := len(value) - 3; n >= 4 && kind != ""; n -= 3 {
			named[kind+value[:n]] = true
		}
	}
	for i := range all {
		c := &all[i]
		value, kind := c.value.String(), c.kind()
		c.when("more precise elsewhere", kind != "" && named[kind+value])
		c.when("more precise than elsewhere", kind != "" && len(value) > 6 && vague[kind+value[:len(value)-3]])
	}
}

// markOrder marks the first and the last of the dates that could be of the
// incident: it begins before it is found, and is found before it is told of.
func (s *scope) markOrder(all []candidate) {
	first, last := "", ""
	for _, c := range all {
		if v := c.value.String(); c.inStory() {
			if first == "" || v < first {
				first = v
			}
			last = max(last, v)
		}
	}
	for i := range all {
		if v := all[i].value.String(); first != last && all[i].inStory() {
			all[i].when("first of its dates", v == first)
			all[i].when("last of its dates", v == last)
		}
	}
}

// markLater marks what was told or learned after it had been before: the first
// statement discloses, the first learning discovers.
func markLater(all []candidate) {
	first := map[string]string{}
	for i := range all {
		if kind := all[i].byItself(); kind != "" {
			if v := all[i].value.String(); first[kind] == "" || v < first[kind] {
				first[kind] = v
			}
		}
	}
	for i := range all {
		v, kind := all[i].value.String(), all[i].kind()
		if before := first[kind]; before != "" && v > before && !strings.HasPrefix(v, before) && kind != "happened" {
			all[i].add("it had before", 1)
		}
	}
}

// byItself is the kind of an event that the victim brings about, within a year or
// so of publication.
func (c *candidate) byItself() string {
	own := false
	for _, f := range c.features {
		switch f.name {
		case "years before", "statistics", "tail":
			return ""
		case "dates telling by the victim", "dates telling by its people", "dates a notice by the victim", "dates a notice by its people",
			"dates learning by the victim", "dates learning by its people", "dates learning", "dates a notice":
			own = true
		}
	}
	if !own {
		return ""
	}
	return c.kind()
}

// inStory says whether a date is likely of the incident and not of its background.
func (c *candidate) inStory() bool {
	for _, f := range c.features {
		switch f.name {
		case "years before", "statistics", "founded", "tail", "dates something else", "business", "advice":
			return false
		}
	}
	return len(c.value.String()) > 4
}

// kind joins the events that fill one field.
func (c *candidate) kind() string {
	for _, f := range c.features {
		switch {
		case f.name == "dates what happened" || f.name == "dates the incident":
			return "happened"
		case strings.HasPrefix(f.name, "dates telling"), strings.HasPrefix(f.name, "dates a notice"):
			return "told"
		case strings.HasPrefix(f.name, "dates learning"):
			return "learned"
		}
	}
	return ""
}
