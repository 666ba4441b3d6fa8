package extract

import (
	"slices"
	"sort"
	"strings"

	"assay/annotate"
)

// stateShorts are the abbreviations of the Associated Press. They count only after
// a comma or before a stop, since "Ill." and "Ore." are words too.
var stateShorts = map[string]string{"ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "colo": "CO", "conn": "CT", "del": "DE", "fla": "FL", "ga": "GA", "ill": "IL", "ind": "IN",
	"kan": "KS", "ky": "KY", "la": "LA", "md": "MD", "mass": "MA", "mich": "MI", "minn": "MN", "miss": "MS", "mo": "MO", "mont": "MT", "neb": "NE", "nev": "NV", "n.h": "NH", "n.j": "NJ", "n.m": "NM",
	"n.y": "NY", "n.c": "NC", "n.d": "ND", "okla": "OK", "ore": "OR", "pa": "PA", "r.i": "RI", "s.c": "SC", "s.d": "SD", "tenn": "TN", "tex": "TX", "vt": "VT", "va": "VA", "wash": "WA", "w.va": "WV", "wis": "WI", "wyo": "WY", "d.c": "DC"}

// homonyms are names of places that are more often something else.
var homonyms = set("georgia jordan chad turkey guinea mali niger cuba togo jersey guernsey oman palau samoa reunion")

// placeTable makes the phrases of all places from the schema's names and the
// lists above.
func placeTable() []phrases {
	var out []phrases
	for code, name := range annotate.Places() {
		words := strings.Join(normWords(name), " ")
		if !strings.HasPrefix(string(code), "US-") && homonyms.has(words) || len(words) < 3 {
			continue
		}
		out = append(out, phrases{string(code), words})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].value < out[j].value })
	// A state before a country of the same name: Georgia.
	sort.SliceStable(out, func(i, j int) bool {
		return strings.HasPrefix(out[i].value, "US-") && !strings.HasPrefix(out[j].value, "US-")
	})
	return slices.Concat(weakened(demonyms), weakened(towns), weakened(usCities), out)
}

func normWords(s string) []string {
	var words []string
	for _, t := range tokenize(s) {
		words = append(words, t.norm)
	}
	return words
}

// place is a mention of a country or state.
type place struct {
	code        annotate.Place
	first, last int
}

// findPlaces keeps the mentions that are written as places (a capital; "us" the
// pronoun is none) and adds abbreviated states: "Muncie, Ind.".
func (r *reading) findPlaces() {
	r.placeAt = map[int]place{}
	for _, m := range r.found[inPlaces] {
		t := r.tokens[m.first]
		code, ambiguous := strings.CutSuffix(m.value, weak)
		if !t.has(capital) || t.norm == "us" && !t.has(upper) || code == "US-WA" && r.notTheState(m) || r.inStreet(m) || ambiguous && !r.isWhere(m) {
			continue
		}
		r.addPlace(place{annotate.Place(code), m.first, m.last})
	}
	for i := 1; i+1 < len(r.tokens); i++ {
		if code := r.stateShortAt(i); code != "" && r.placeAt[i].last == 0 {
			r.addPlace(place{code, i, i + 1})
		}
	}
	sort.Slice(r.places, func(i, j int) bool { return r.places[i].first < r.places[j].first })
	r.joinPlaces()
}

// joinPlaces makes one place of a city and the state or country after it:
// "Birmingham, Alabama", "Dublin, Ohio". The latter says where it is.
func (r *reading) joinPlaces() {
	kept := r.places[:0]
	for _, p := range r.places {
		if n := len(kept); n > 0 {
			city := &kept[n-1]
			name := r.norm(city.first)
			if p.first == city.last+1 && r.norm(city.last) == "," && !stateOrCountry[city.code][name] && !stateOrCountry[p.code][name] && stateOrCountry[p.code][r.norm(p.first)] {
				city.code, city.last = p.code, p.last
				r.placeAt[city.first] = *city
				continue
			}
		}
		kept = append(kept, p)
	}
	r.places = kept
}

// stateOrCountry holds the first words of the names of states and countries
// themselves, which another place after a comma only joins in a list.
var stateOrCountry = func() map[annotate.Place]map[string]bool {
	out := map[annotate.Place]map[string]bool{}
	for code, name := range annotate.Places() {
		if words := normWords(name); len(words) > 0 {
			out[code] = map[string]bool{words[0]: true}
		}
	}
	for _, short := range []map[string]string{stateShorts, statePostal} {
		for word, state := range short {
			if known := out[annotate.Place("US-"+state)]; known != nil {
				known[word] = true
			}
		}
	}
	for code, words := range map[annotate.Place]string{"GB": "uk england scotland wales northern britain u.k", "US": "us u.s usa", "AE": "uae", "CZ": "czech", "RU": "russia", "KR": "south", "KP": "north", "VN": "vietnam", "TW": "taiwan", "IR": "iran", "BO": "bolivia", "VE": "venezuela", "AU": "new queensland victoria tasmania western south", "CA": "ontario quebec british alberta manitoba saskatchewan nova"} {
		for _, word := range strings.Fields(words) {
			out[code][word] = true
		}
	}
	return out
}()

// inStreet says whether a place only names a street: "Sydney Road".
func (r *reading) inStreet(m mention) bool {
	if m.last >= len(r.tokens) || !r.tokens[m.last].has(capital) {
		return false
	}
	switch r.norm(m.last) {
	case "road", "street", "avenue", "lane", "drive", "boulevard":
		return true
	}
	return false
}

var (
	// statePostal are the abbreviations of the Postal Service; they count after a comma.
	statePostal = map[string]string{"al": "AL", "ak": "AK", "az": "AZ", "ar": "AR", "ca": "CA", "co": "CO", "ct": "CT", "de": "DE", "fl": "FL", "ga": "GA", "hi": "HI", "id": "ID", "il": "IL", "in": "IN", "ia": "IA", "ks": "KS", "ky": "KY",
		"la": "LA", "me": "ME", "md": "MD", "ma": "MA", "mi": "MI", "mn": "MN", "ms": "MS", "mo": "MO", "mt": "MT", "ne": "NE", "nv": "NV", "nh": "NH", "nj": "NJ", "nm": "NM", "ny": "NY", "nc": "NC", "nd": "ND", "oh": "OH", "ok": "OK", "or": "OR", "pa": "PA",
		"ri": "RI", "sc": "SC", "sd": "SD", "tn": "TN", "tx": "TX", "ut": "UT", "vt": "VT", "va": "VA", "wa": "WA", "wv": "WV", "wi": "WI", "wy": "WY", "dc": "DC"}
)

// notTheState knows the capital in "Washington Post", in a dateline and before
// "D.C.".
func (r *reading) notTheState(m mention) bool {
	if m.last >= len(r.tokens) {
		return false
	}
	next := r.tokens[m.last].norm
	return next == "—" || next == "–" || next == "post" || next == "," && m.last+1 < len(r.tokens) && r.tokens[m.last+1].norm == "d.c" || next == "("
}

func (r *reading) addPlace(p place) {
	r.places = append(r.places, p)
	r.placeAt[p.first] = p
}

func (r *reading) isPlaceWord(w string) bool {
	id := r.wordOf(w)
	if id == 0 || r.lexicon.starts[id] == 0 {
		return false
	}
	return r.lexicon.ends(r.lexicon.starts[id], inPlaces)
}
