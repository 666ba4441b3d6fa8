package extract

import (
	"slices"
	"sort"
	"strings"

	"assay/annotate"
)

// demonyms and other words for a place that is a country. States and countries
// come by their names from annotate.Places.
var demonyms = []phrases{
	{"US", "u.s|us|u.s.a|usa|united states|american|america|americans|united states of america|washington d.c|washington dc"},
	{"GB", "uk|u.k|britain|great britain|british|england|english|scotland|scottish|wales|welsh|northern ireland|united kingdom|nhs|ayrshire|dorset|yorkshire|kent|essex|surrey|sussex|devon|cornwall|lancashire|london|manchester|birmingham|leeds|liverpool|glasgow|edinburgh|bristol|sheffield|cardiff|belfast|nottingham|leicester|coventry|norfolk|suffolk|hampshire|oxford|cambridge|briton|britons"},
	{"CA", "canada|canadian|canadians|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|toronto|montreal|vancouver|ottawa|calgary|edmonton|winnipeg"},
	{"AU", "australia|australian|australians|tasmania|queensland|new south wales|western australia|south australia|sydney|melbourne|brisbane|perth|adelaide|hobart|canberra"},
	{"NZ", "new zealand|new zealander|auckland|wellington|christchurch"}, {"IE", "ireland|irish|dublin"}, {"DE", "germany|german|germans|berlin|munich|hamburg|frankfurt|bavaria|bavarian"},
	{"FR", "france|french|paris|lyon|marseille"}, {"IT", "italy|italian|rome|milan|turin|naples"}, {"ES", "spain|spanish|madrid|barcelona"}, {"PT", "portugal|portuguese|lisbon"},
	{"NL", "netherlands|the netherlands|dutch|amsterdam|rotterdam|holland"}, {"BE", "belgium|belgian|brussels"}, {"CH", "switzerland|swiss|zurich|geneva"}, {"AT", "austria|austrian|vienna"},
	{"SE", "sweden|swedish|stockholm"}, {"NO", "norway|norwegian|oslo"}, {"DK", "denmark|danish|copenhagen"}, {"FI", "finland|finnish|helsinki"}, {"PL", "poland|polish|warsaw"},
	{"CZ", "czech|czech republic|prague"}, {"HU", "hungary|hungarian|budapest"}, {"RO", "romania|romanian|bucharest"}, {"BG", "bulgaria|bulgarian|sofia"}, {"GR", "greece|greek|athens"},
	{"UA", "ukraine|ukrainian|kiev|kyiv"}, {"RU", "russia|russian|russians|moscow|kremlin"}, {"TR", "turkey|turkish|istanbul|ankara"}, {"IL", "israel|israeli|tel aviv|jerusalem"},
	{"SA", "saudi|saudi arabia|riyadh"}, {"AE", "united arab emirates|uae|emirati|dubai|abu dhabi"}, {"QA", "qatar|qatari|doha"}, {"IR", "iran|iranian|tehran"}, {"EG", "egypt|egyptian|cairo"},
	{"IN", "india|indian|indians|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|kolkata|aadhaar"}, {"PK", "pakistan|pakistani|karachi|lahore|islamabad"}, {"BD", "bangladesh|bangladeshi|dhaka"},
	{"LK", "sri lanka|sri lankan|colombo"}, {"CN", "china|chinese|beijing|shanghai|shenzhen|guangzhou|hangzhou"}, {"HK", "hong kong"}, {"TW", "taiwan|taiwanese|taipei"}, {"JP", "japan|japanese|tokyo|osaka"},
	{"KR", "south korea|south korean|seoul"}, {"KP", "north korea|north korean|pyongyang"}, {"SG", "singapore|singaporean"}, {"MY", "malaysia|malaysian|malaysians|kuala lumpur"}, {"ID", "indonesia|indonesian|jakarta"},
	{"TH", "thailand|thai|bangkok"}, {"PH", "philippines|philippine|filipino|manila"}, {"VN", "vietnam|vietnamese|hanoi"}, {"ZA", "south africa|south african|johannesburg|cape town"},
	{"NG", "nigeria|nigerian|lagos"}, {"KE", "kenya|kenyan|nairobi"}, {"BR", "brazil|brazilian|sao paulo|rio de janeiro"}, {"MX", "mexico|mexican|mexico city"}, {"AR", "argentina|argentine|argentinian|buenos aires"},
	{"CL", "chile|chilean|santiago"}, {"CO", "colombia|colombian|bogota"}, {"PE", "peru|peruvian|lima"}, {"EE", "estonia|estonian"}, {"LT", "lithuania|lithuanian|vilnius"}, {"LV", "latvia|latvian"},
}

// usCities are cities that mean one state without more words.
var usCities = []phrases{
	{"US-CA", "los angeles|san francisco|san diego|sacramento|oakland|san jose|fresno|long beach|hollywood|silicon valley|orange county|san mateo|palo alto|anaheim|santa clara|beverly hills|santa monica|pasadena|irvine|bakersfield|santa barbara|stanford"},
	{"US-NY", "new york city|manhattan|brooklyn|buffalo|rochester|long island|albany|queens|bronx"}, {"US-TX", "houston|dallas|san antonio|fort worth|el paso|texan|austin"},
	{"US-IL", "chicago"}, {"US-PA", "philadelphia|pittsburgh|harrisburg|allentown"}, {"US-AZ", "phoenix|tucson|scottsdale|tempe"}, {"US-FL", "miami|tampa|orlando|jacksonville|fort lauderdale|tallahassee|boca raton"},
	{"US-GA", "atlanta"}, {"US-MA", "boston|massachusetts"}, {"US-WA", "seattle|tacoma|spokane"}, {"US-CO", "denver|boulder|colorado springs"}, {"US-MI", "detroit|grand rapids|ann arbor|lansing"},
	{"US-MN", "minneapolis|minnesotan|st paul|duluth"}, {"US-MO", "kansas city|st louis|st . louis|missouri"}, {"US-OH", "cleveland|cincinnati|ohio|toledo|akron|dayton"}, {"US-MD", "baltimore|bethesda"},
	{"US-NV", "las vegas|reno"}, {"US-OR", "portland oregon|eugene"}, {"US-TN", "nashville|memphis|knoxville|chattanooga"}, {"US-NC", "charlotte|raleigh|greensboro"}, {"US-LA", "new orleans|baton rouge"},
	{"US-WI", "milwaukee|madison wisconsin"}, {"US-IN", "indianapolis|fort wayne"}, {"US-UT", "salt lake city"}, {"US-OK", "oklahoma city|tulsa"}, {"US-NE", "omaha"}, {"US-IA", "des moines"},
	{"US-KY", "louisville|lexington kentucky"}, {"US-AL", "birmingham alabama|montgomery alabama|huntsville"}, {"US-HI", "honolulu"}, {"US-AK", "anchorage"}, {"US-NM", "albuquerque|santa fe"}, {"US-CT", "hartford|new haven|stamford"},
	{"US-NJ", "newark|jersey city|new jersey"}, {"US-ID", "boise"}, {"US-VA", "alexandria virginia|norfolk virginia|virginia beach|arlington virginia"}, {"US-DC", "district of columbia"},
}

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
		if !strings.HasPrefix(string(code), "US-") && homonyms[words] || len(words) < 3 {
			continue
		}
		out = append(out, phrases{string(code), words})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].value < out[j].value })
	// A state before a country of the same name: Georgia.
	sort.SliceStable(out, func(i, j int) bool {
		return strings.HasPrefix(out[i].value, "US-") && !strings.HasPrefix(out[j].value, "US-")
	})
	return slices.Concat(demonyms, usCities, out)
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
		if !t.has(capital) || t.norm == "us" && !t.has(upper) || m.value == "US-WA" && r.notTheState(m) {
			continue
		}
		r.addPlace(place{annotate.Place(m.value), m.first, m.last})
	}
	for i := 1; i+1 < len(r.tokens); i++ {
		t := r.tokens[i]
		if code := stateShorts[t.norm]; code != "" && t.has(capital) && r.tokens[i-1].norm == "," && (r.tokens[i+1].norm == "." || r.tokens[i+1].has(joined) || len(t.norm) == 3 || t.has(upper)) {
			r.addPlace(place{annotate.Place("US-" + code), i, i + 1})
		}
	}
	sort.Slice(r.places, func(i, j int) bool { return r.places[i].first < r.places[j].first })
}

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
	id := r.lexicon.words[w]
	if id == 0 || r.lexicon.starts[id] == 0 {
		return false
	}
	for _, e := range r.lexicon.ends[r.lexicon.starts[id]] {
		if e.list == inPlaces {
			return true
		}
	}
	return false
}
