package extract

import (
	"sort"
	"strings"
)

// Kinds of words for a business. The trade before one says what it is, except that a
// site, a shop or a maker is one whatever it deals with: a "car forum" is technology,
// a "camera shop" retail, a "shoe maker" neither.
var (
	businessHeads = set(`company companies firm firms giant giants group groups business businesses corporation conglomerate startup startups specialist specialists outfit player concern chain chains operator operators provider providers supplier suppliers vendor vendors
		agency agencies carrier carriers titan behemoth major majors distributor exporter importer franchise franchises exchange exchanges processor processors lender lenders broker brokers bureau organization organisation organizations organisations institution institutions contractor contractors brand brands
		label house pioneer pioneers powerhouse heavyweight colossus stalwart upstart unicorn leader leaders incumbent champion cooperative co-op association consortium division subsidiary arm unit society union fund reseller registrar host administrator manufacturer manufacturers maker makers producer producers developer developers publisher publishers studio studios service services`)
	webHeads     = set(`site sites website websites app apps application portal portals platform platforms forum forums community communities board boards marketplace marketplaces wallet tracker blog blogs`)
	forumHeads   = set("forum forums community communities board boards")
	storeHeads   = set(`retailer retailers store stores shop shops seller sellers merchant merchants dealer dealers dealership boutique outlet outlets wholesaler chain`)
	makerHeads   = set(`maker makers manufacturer manufacturers producer producers`)
	careHeads    = set(`practice practices clinic clinics center centre centers centres office offices hospital hospitals facility facilities lab labs laboratory laboratories provider trust board`)
	charityHeads = set("charity charities nonprofit nonprofits non-profit non-profits ngo ngos foundation")
	tradeLinks   = set("industry services sector market products product software and")
)

// joinTrades makes one descriptor of a trade and the word for a business after it.
func (r *reading) joinTrades() {
	all := r.found[inVictimTypes]
	for _, m := range r.found[inTrades] {
		value, end := m.value, m.last
		if w := r.norm(end); productWords.holds(r.token(end)) && businessHeads.holds(r.token(end+1)) && m.value != "business_associate" {
			value, end = "technology", end+1 // "accounting software firm"
		} else if tradeLinks.has(w) && !businessHeads.has(w) || w == "services" || w == "service" {
			if businessHeads.holds(r.token(end+1)) || webHeads.holds(r.token(end+1)) {
				end++
			}
		}
		if value := businessType(value, r.norm(end)); value != "" {
			all = append(all, mention{value, m.first, end + 1})
		}
	}
	all = append(all, r.tradeClauses()...)
	all = append(all, r.makersOf()...)
	all = append(all, r.chains()...)
	if r.speaksOfCoins() {
		for i, m := range all {
			if m.value == "finance"+weak {
				all[i].value = "finance" // "the exchange"
			}
		}
	}
	r.found[inVictimTypes] = longestOf(all)
}

// productWords after a trade say that its firm makes programs for it.
var productWords = set("software technology tech")

// speaksOfCoins says whether an article is about virtual money.
func (r *reading) speaksOfCoins() bool {
	for _, w := range []string{"bitcoin", "bitcoins", "cryptocurrency", "cryptocurrencies", "ether", "ethereum", "altcoins", "blockchain", "crypto"} {
		if r.lower.has(w) {
			return true
		}
	}
	return false
}

// longestOf sorts mentions and keeps, of those that overlap, the longer ones.
func longestOf(all []mention) []mention {
	sort.SliceStable(all, func(a, b int) bool { return all[a].first < all[b].first })
	kept := all[:0:0]
	for _, m := range all {
		n := len(kept)
		switch {
		case n > 0 && kept[n-1].first == m.first && kept[n-1].last < m.last:
			kept[n-1] = m
		case n > 0 && m.first < kept[n-1].last && m.last > kept[n-1].last:
			kept = append(kept, m) // "web hosting" and "hosting company"
		case n > 0 && m.first < kept[n-1].last:
		default:
			kept = append(kept, m)
		}
	}
	return kept
}

// businessType returns what a business of a trade is, "" where the word is none for
// a business.
func businessType(trade, head string) string {
	switch {
	case charityHeads.has(head):
		return "nonprofit"
	case careHeads.has(head) && trade == "healthcare_provider":
		return trade
	case storeHeads.has(head) && (trade == "other" || trade == "technology"):
		if head == "chain" && trade == "other" {
			return trade
		}
		return "retail"
	case makerHeads.has(head) && (trade == "retail" || trade == "finance"):
		return "other"
	case forumHeads.has(head):
		return "technology"
	case strings.HasPrefix(head, "marketplace") && trade != "finance":
		return "retail"
	case webHeads.has(head):
		if trade == "other" || trade == "nonprofit" || trade == "business_associate" || trade == "education" {
			return "technology"
		}
		return trade
	case businessHeads.has(head) || storeHeads.has(head):
		return trade
	case head == "industry" && trade != "technology":
		return trade + weak
	}
	return ""
}

// weakened moves the phrases that are marked weak to the weak value of their row.
func weakened(table []phrases) []phrases {
	var out []phrases
	for _, row := range table {
		var strong, faint []string
		for _, said := range strings.Split(row.said, "|") {
			if strings.Contains(said, weak) {
				faint = append(faint, strings.ReplaceAll(said, weak, ""))
			} else {
				strong = append(strong, said)
			}
		}
		out = append(out, phrases{row.value, strings.Join(strong, "|")})
		if len(faint) > 0 {
			out = append(out, phrases{strings.TrimSuffix(row.value, weak) + weak, strings.Join(faint, "|")})
		}
	}
	return out
}
