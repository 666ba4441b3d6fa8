package extract

// verbal says whether a word before a name is a verb or participle, so that it is no
// modifier of it.
func verbal(t token) bool {
	n := len(t.norm)
	return verbs.has(t.norm) || n > 4 && t.norm[n-2:] == "ed" && !adjectivesInED.has(t.norm) || n > 5 && t.norm[n-3:] == "ing" && !nounsInING.has(t.norm)
}

var (
	articles  = set("a an the this that its their his her our another")
	listLinks = set("such as including like namely notably , : ( the and")
	verbs     = set(`said says say told tells was were is are be been being has have had will would can could may might must did does do gave give got get went hit hits struck hacks leaks breaks broke broken stole stolen steals took takes saw found finds left lost made makes
		sold sells sent sends shows show showed wrote warns warned admits confirms reports reveals suffers hurt runs ran came come`)
	functionWords = set(`of in on at by for from to with as and or but nor so yet than then when where while because if that which who whom whose what how why not no into onto over under after before since until during between among against about through via per
		he she it they we you i them us him me there here also both either each every any all some most many more such only just even still very too up out off down again including like said`)
	adjectivesInED = set("based backed owned listed headquartered united unified limited related focused oriented managed privately licensed accredited registered affiliated federated distributed owned dedicated funded sponsored troubled embattled beleaguered trusted controlled connected integrated advanced combined renowned respected leased hosted branded famed storied disgraced")
	nounsInING     = set(`banking booking shopping dating hosting gaming gambling betting trading lending billing marketing advertising manufacturing engineering consulting accounting streaming networking messaging ticketing publishing broadcasting learning training testing mining shipping trucking staffing recruiting
		printing mailing packaging clothing parking building housing catering processing computing outsourcing monitoring reporting tracking sharing sharing leading existing growing filing hacking wedding clearing hiring fundraising crowdfunding blogging microblogging racing swimming teaching nursing counseling imaging hearing screening surveying engineering matchmaking listing rating browsing cycling fishing boating clearing banking cleaning cheating`)
)
