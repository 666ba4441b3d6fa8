package extract

import "math/bits"

// governor is a set of what governs a run of kinds of data: the verbs and
// prepositions before it and the verbs after it.
type governor uint16

const (
	leadExposes  governor = 1 << iota // "stole names", "exposure of names"
	leadLists                         // "including names", "contained names"
	leadEnters                        // "using passwords"
	leadChanges                       // "reset passwords", "a new password"
	leadAsks                          // "asks for passwords", "enter your password"
	leadStores                        // "stores names", "needs names"
	attributive                       // "stolen passwords"
	trailExposes                      // "names were stolen", "names for sale"
	trailChanges                      // "passwords have been reset"
	trailUsed                         // "passwords were used to log in"
	uncertain                         // "whether names were stolen"
	generally                         // "names can be sold"
	habitual                          // "usually include names"
	goesOn                            // "…, and for some people names too"
	heldThere                         // "names were in it", "in it were names", "there are names"
)

// governors are the words of each kind, in the forms in which they govern.
var governors = map[governor]*wordSet{
	leadExposes: set(`steal steals stole stolen stealing take takes took taken taking access accesses accessed accessing expose exposes exposed exposing exposure leak leaks leaked leaking compromise compromises compromised compromising
		obtain obtains obtained obtaining acquire acquired acquiring view viewed viewing copy copies copied copying download downloads downloaded downloading exfiltrate exfiltrated exfiltrating exfiltration grab grabs grabbed grabbing nab nabbed swipe swiped swiping
		lift lifted harvest harvested harvesting scrape scraped scraping siphon siphoned siphoning syphoned skim skimmed skimming capture captured capturing captures reveal revealed revealing reveals disclose disclosed disclosing disclosure divulge divulged
		publish published publishing post posted posting posts dump dumped dumping sold selling sell sells breach breached breaching hack hacked hacking theft loss lose loses lost losing intercept intercepted intercepting involve involves involved involving affect affected affecting
		impact impacted impacting mailed sent emailed faxed sharing shared saw seen visible viewable available accessible pilfer pilfered pilfering gained gain gaining got gotten extract extracted extracting purloined snatch snatched spill spilled spilling
		retrieve retrieved retrieving display displayed displaying showed showing shown decrypt decrypted crack cracked cracking record recorded recording read reads reading release released releasing transmitted uploaded discarded misplaced monitored
		helped spitting blurted pulled pulling printed handed spat displays logged keylogging raided plundered looted scooped vacuumed collected gathered`),
	leadLists: set(`show shows include includes included including contain contains contained containing held hold holds holding such like comprising comprised comprise comprises consisted consisting consists list lists listed listing namely feature featured
		with plus : carrying carried carries detailing detailed bearing`),
	leadEnters: set(`use uses used using via through reuse reused reusing reuses guess guessed guessing brute try tried trying tries logging logged leverage leveraged leveraging exploit exploited exploiting steals abuse abused abusing phish phished phishing armed combining thanks by default hardcoded`),
	leadChanges: set(`reset resets resetting change changes changed changing update updates updated updating revoke revoked revoking choose choosing pick picking picked create creates created creating set new strong stronger unique different weak forgot forget remember manage managing
		protect protects protected protecting enforce expire expired rotate rotated invalidate invalidated replace replaced reissue reissued cancel cancelled canceled monitor monitors monitoring check checking review reviewing watch freeze complex temporary simple resetting manager`),
	leadAsks: set(`ask asks asked asking request requests requested requesting enter enters entered entering provide provides provided providing submit submits submitted submitting type typing typed give gives giving gave supply supplied surrender surrendered
		hand handing handed trick tricked tricks tricking prompt prompted prompting prompts demand demanding demands verify verifying verified confirm confirming confirmed validate authenticate fill filling need needs require requires required requiring`),
	leadStores: set(`store stores storing stored keep keeps keeping kept retain retains collect collects collecting process processes track tracks tracked tracking accept accepts encrypt encrypts encrypting encrypted hash hashed hashing hashes salt obtainable handle handles handling save saves`),
	uncertain:  set(`whether if unclear unknown unsure`),
	generally:  set(`can would tend`),
	habitual:   set(`usually typically often generally commonly sometimes always normally frequently`),
}

// governorSets are those words by the bit of their kind.
var governorSets = func() (sets [16]*wordSet) {
	for g, words := range governors {
		sets[bits.TrailingZeros16(uint16(g))] = words
	}
	return sets
}()

// has says whether a word governs in a way that has words.
func (g governor) has(w string) bool { return governorSets[bits.TrailingZeros16(uint16(g))].has(w) }

func (g governor) holds(t *token) bool { return governorSets[bits.TrailingZeros16(uint16(g))].holds(t) }

// exposedForms are the participles that follow a list: "names were stolen".
var exposedForms = set(`stolen taken accessed exposed leaked compromised obtained acquired viewed copied downloaded exfiltrated grabbed nabbed swiped lifted harvested scraped siphoned syphoned skimmed captured revealed disclosed divulged published posted dumped sold
	breached hacked lost intercepted involved affected impacted included contained mailed sent emailed faxed shared seen visible viewable available accessible pilfered extracted purloined snatched spilled retrieved displayed shown decrypted cracked recorded read released
	transmitted uploaded discarded misplaced pinched hoovered gathered collected made listed found left gone went got pulled printed handed opened combined jeopardised jeopardized vulnerable readable online circulating offered traded swept picked removed printed visible searchable indexed`)

// auxiliaries come before such a participle.
var auxiliaries = set("was were been be being are is got have had has may might could also potentially possibly likely all both allegedly inadvertently then reportedly either apparently")
