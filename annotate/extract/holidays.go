package extract

// feasts are the days by which English-language news dates: the second word is of
// the name.
var feasts = map[string]map[string]feast{
	"christmas":    {"": {month: 12}, "day": {month: 12, day: 25}, "eve": {month: 12, day: 24}},
	"boxing":       {"day": {month: 12, day: 26}},
	"thanksgiving": {"": {month: 11, nth: 4, weekday: 4, vague: true}, "day": {month: 11, nth: 4, weekday: 4}, "eve": {month: 11, nth: 4, weekday: 4, shift: -1}},
	"valentine":    {"day": {month: 2, day: 14}},
	"valentine's":  {"day": {month: 2, day: 14}},
	"mother":       {"day": {month: 5}},
	"father":       {"day": {month: 6}},
	"patrick":      {"day": {month: 3, day: 17}},
	"halloween":    {"": {month: 10, day: 31}},
	"labor":        {"day": {month: 9, nth: 1, weekday: 1}},
	"labour":       {"day": {month: 9, vague: true}},
	"memorial":     {"day": {month: 5, nth: -1, weekday: 1}},
	"independence": {"day": {month: 7, day: 4}},
	"black":        {"friday": {month: 11, nth: 4, weekday: 4, shift: 1}},
	"cyber":        {"monday": {month: 11, nth: 4, weekday: 4, shift: 4}},
	"veterans":     {"day": {month: 11, day: 11}},
	"remembrance":  {"day": {month: 11, day: 11}},
	"presidents":   {"day": {month: 2, nth: 3, weekday: 1}},
	"presidents'":  {"day": {month: 2, nth: 3, weekday: 1}},
	"columbus":     {"day": {month: 10, nth: 2, weekday: 1}},
	"australia":    {"day": {month: 1, day: 26}},
	"anzac":        {"day": {month: 4, day: 25}},
	"canada":       {"day": {month: 7, day: 1}},
	"republic":     {"day": {month: 1, day: 26}},
	"new":          {"year's": {month: 1, day: 1}, "years": {month: 1, day: 1}, "year": {month: 1, day: 1}},
	"easter":       {"": {easter: true, vague: true}, "sunday": {easter: true}, "saturday": {easter: true, shift: -1}, "monday": {easter: true, shift: 1}},
	"good":         {"friday": {easter: true, shift: -2}},
	"palm":         {"sunday": {easter: true, shift: -7}},
	"ash":          {"wednesday": {easter: true, shift: -46}},
}

// beforeFeast are words after which a bare feast dates something: "at Christmas".
var beforeFeast = set("at before over since last on until by around this during after from early late between and of")

// feastAt reads "before Christmas", "on Christmas Eve", "New Year's Day".
func (r dateReader) feastAt(i int) (date, bool) {
	named := feasts[r.norm(i)]
	if named == nil || !r.tokens[i].has(capital) {
		return date{}, false
	}
	last := i + 1
	f, ok := named[r.norm(last)]
	if ok && last < len(r.tokens) {
		last++
		if r.norm(i) == "new" {
			switch r.norm(last) {
			case "eve":
				f, last = feast{month: 12, day: 31}, last+1
			case "day":
				last++
			default:
				ok = false
			}
		}
	} else if f, ok = named[""]; ok {
		ok = beforeFeast.has(r.norm(i-1)) || r.norm(last) == "weekend"
	}
	if !ok {
		return date{}, false
	}
	if r.norm(last) == "weekend" {
		f.vague = true
	}
	d := date{first: i, last: last}
	year, next := r.yearAt(last)
	if year > 0 {
		d.last = next
	} else {
		year = r.yearBefore(f)
	}
	d.value = f.of(year)
	return d, d.value != ""
}
