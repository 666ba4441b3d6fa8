package extract

import "strings"

// What an organization does says what it is: "a company that sells spy software",
// "Acme, which runs 40 hotels", "the maker of Widgets".

// doing is what a verb of business says of who does it, by its objects; without a
// telling object it is otherwise.
type doing struct{ otherwise string }

// doings are the verbs in clauses that say what somebody does for a living.
var doings = map[string]doing{
	"sells": {"retail"}, "sold": {"retail"}, "retails": {"retail"}, "stocks": {"retail"}, "rents": {"retail"}, "serves": {""}, "books": {"retail"},
	"makes": {"other"}, "made": {"other"}, "manufactures": {"other"}, "builds": {"other"}, "produces": {"other"}, "designs": {"other"}, "supplies": {"other"}, "mines": {"other"}, "publishes": {"other"}, "broadcasts": {"other"}, "prints": {"other"}, "ships": {"other"}, "hauls": {"other"},
	"develops": {"technology"}, "hosts": {"technology"}, "lets": {"technology"}, "allows": {"technology"}, "enables": {"technology"}, "streams": {"technology"}, "connects": {"technology"}, "matches": {"technology"},
	"lends": {"finance"}, "invests": {"finance"}, "insures": {"health_plan"}, "treats": {"healthcare_provider"}, "teaches": {"education"}, "flies": {"retail"},
	"runs": {""}, "operates": {""}, "owns": {""}, "provides": {""}, "offers": {""}, "manages": {""}, "ran": {""},
}

// goods tell what those who make, sell or run them are.
var goods = turned(strings.Fields, map[string]string{
	"technology": `software app apps spyware stalkerware website websites site sites server servers smartphone smartphones phones handsets routers cameras webcams computers laptops chips gadgets devices wearables trackers
		hosting broadband internet cloud data forum forums platform platforms network networks games programs program hacking spying online gps e-mail email emails vpn antivirus code photos videos messages telephone lines calls monitoring surveillance tracking users developers computing
		database databases passwords accounts bots botnet hardware electronics subscribers`,
	"retail": `shops stores restaurants hotels pubs cafes casinos cinemas supermarkets resorts airlines flights trains buses ferries theatres gyms clothes clothing shoes furniture toys cosmetics jewellery jewelry flowers
		groceries tickets holidays tours rooms keys cars bicycles books wine beer burgers pizzas burritos coffee lipstick trainers gifts lingerie perfume`,
	"healthcare_provider": "hospitals hospital clinics clinic practices pharmacies surgeries patients ambulances dentists care nursing dialysis",
	"education":           "schools colleges universities pupils courses academies nurseries kindergartens",
	"finance":             "loans mortgages trusts funds banks payments credit money pensions wallets coins bitcoin cryptocurrency trading exchange exchanges stockbrokers",
	"health_plan":         "insurance plans policies",
	"nonprofit":           "shelters museums churches",
	"other":               "radio television newspapers magazines aircraft planes engines pipelines mines factories power electricity gas oil steel aluminium aluminum water tools vehicles machines",
})

var (
	// programs are what their makers sell themselves.
	programs = set("software app apps spyware stalkerware antivirus vpn hosting broadband internet telephone lines data tools hacking surveillance phones smartphones cloud analytics insurance loans")
	// peopleLet are those whom a program lets do something.
	peopleLet = set("users people you customers anyone members players companies businesses parents friends families developers them schools teachers students patients doctors employers")
)

// tradeClauses finds "that sells software", "which runs 40 hotels".
func (r *reading) tradeClauses() []mention {
	var out []mention
	for i := 1; i+2 < len(r.tokens); i++ {
		if w := r.norm(i); w != "that" && w != "which" {
			continue
		}
		d, ok := doings[r.norm(i+1)]
		if !ok || !r.ofABusiness(i) {
			continue
		}
		value, last := r.goodsAfter(i + 2)
		switch w := r.norm(i + 1); {
		case value == "":
			value = d.otherwise
		case (w == "sells" || w == "sold") && !r.wordNear(i+2, last, programs):
			value = "retail"
		}
		if w := r.norm(i + 1); (w == "lets" || w == "allows" || w == "enables") && !peopleLet.holds(r.token(i+2)) {
			value = "other" // rooms
		}
		if value != "" {
			out = append(out, mention{value, i + 1, last})
		}
	}
	return out
}

// ofABusiness says whether the clause at i is said of a name or of a word for a
// business: "a company that", "Acme, which".
func (r *reading) ofABusiness(i int) bool {
	j := i - 1
	if r.norm(j) == "," {
		j--
	}
	if j < 0 {
		return false
	}
	w := r.norm(j)
	return businessHeads.holds(r.token(j)) || webHeads.holds(r.token(j)) || firmWords.holds(r.token(j)) || storeHeads.holds(r.token(j)) || w == "service" || r.tokens[j].has(capital) && !noName.holds(r.token(j))
}

// goodsAfter returns what the first telling word from i on says, and where its phrase
// ends.
func (r *reading) goodsAfter(i int) (value string, last int) {
	last = i
	for j := i; j < len(r.tokens) && j < i+7; j++ {
		t := r.tokens[j]
		if !t.has(letters|number) || t.norm == "and" || t.norm == "that" || t.norm == "which" || t.norm == "who" {
			break
		}
		last = j + 1
		if v := goods[t.norm]; v != "" {
			return v, last
		}
	}
	return "", last
}

// makersOf finds "maker of the game", "sellers of shoes", "a provider of loans".
func (r *reading) makersOf() []mention {
	var out []mention
	for i := 0; i+2 < len(r.tokens); i++ {
		w := r.norm(i)
		if r.norm(i+1) != "of" || !(makerHeads.holds(r.token(i)) || storeHeads.holds(r.token(i)) || w == "developer" || w == "provider" || w == "operator" || w == "chain" || w == "marketplace" || w == "leagues" || w == "league") || r.tokens[i].has(capital) {
			continue
		}
		value, last := r.goodsAfter(i + 2)
		switch {
		case makerHeads.holds(r.token(i)) && value != "technology":
			value = "other"
		case w == "developer" && value == "":
			value = "technology"
		case storeHeads.holds(r.token(i)) && value != "technology":
			value = "retail"
		}
		if value != "" {
			out = append(out, mention{value, i, last})
		}
	}
	return out
}

// chains finds chains of shops of any kind: "karaoke chain", "a bakery-café chain".
func (r *reading) chains() []mention {
	var out []mention
	for i := 1; i < len(r.tokens); i++ {
		w, prev := r.norm(i), r.norm(i-1)
		if w != "chain" && w != "chains" || !r.tokens[i-1].has(letters) || r.tokens[i-1].has(capital) || noChains.has(prev) || articles.has(prev) || functionWords.has(prev) || verbal(r.tokens[i-1]) || r.norm(i+1) == "of" {
			continue
		}
		out = append(out, mention{"retail", i - 1, i + 1})
	}
	return out
}

// noChains stand before a chain that is none of shops.
var noChains = set(`supply value block blood cold kill attack infection command daisy key food entire whole long same side infecting cyber exploit global regional national largest biggest smaller large small big major local private
	hospital clinic pharmacy radio news newspaper television media bank school nursery care dental veterinary custody transmission delivery production distribution`)
