package extract

var (
	// outsourcing is giving work away, "to" whom.
	outsourcing = set(`outsourced outsources outsourcing outsource farmed farms contracted contracts subcontracted subcontracts entrusted entrusts delegated delegates handed hands transferred transfers gave gives given
		awarded awards assigned moved moves migrated switched turned sent sends uploaded submitted supplied`)
	// dealings stand before "with" or "on" and the name of who does a job.
	dealings = set("contracts contracted contract partners partnered partner partnership works worked working relies relied relying depends deals agreement client clients customer customers hosted stored subcontracted")
	// hireVerbs have the name of who does a job as their object.
	hireVerbs  = set("uses use used using employs employed hires hired engages engaged retained contracted contracts commissioned pays paid")
	hiredWords = set("hired employed contracted engaged retained used commissioned paid subcontracted tasked appointed licensed")
	useVerbs   = set("uses use used hired hires employs employed contracts contracted engaged retained pays outsources outsourced relies")
	// inquiries are what helpers are hired for once it has happened.
	inquiries   = set("investigate investigating investigation examine forensic forensics assess analyze analyse review probe help assist respond security cybersecurity determine conduct audit")
	helperVerbs = set("is are was were had has have been being be also since now later already itself first")
	// serveVerbs are done for others.
	serveVerbs = set(`provides provided handles handled processes processed hosts hosted manages managed maintains maintained administers administered supplies supplied services serviced prints printed mails mailed
		stores stored bills collects collected runs ran operates operated develops developed designs makes builds built offers helps assists keeps connects supports sells licenses transcribes shreds digitises digitizes scans archives specializes specialises works worked`)
	machines = set(`server servers system systems network networks bucket buckets database databases repository website site portal platform account accounts computer computers mailbox cloud folder drive laptop
		laptops backup backups software application app product environment storage infrastructure premises warehouse office offices website`)
	slips = set(`left exposed leaked lost posted uploaded published misconfigured mailed sent disclosed mishandled misdirected printed stored housed put dumped discarded emailed misplaced shared caused committed
		compromised owned operated run hosted managed maintained controlled held kept`)
	blunders    = set("mistakenly inadvertently accidentally erroneously unintentionally wrongly carelessly failed incorrectly improperly")
	workerWords = set("employee employees worker workers staff staffer staffers contractor contractors technician technicians programmer programmers engineer engineers agent agents operator operators clerk nurse subcontractor")
	happenings  = set("occurred happened originated place began started took stored housed held kept located")
	lapses      = set("error mistake misconfiguration lapse flaw glitch slip oversight failure blunder exposure security problem issue problems")
	takings     = set(`stolen taken obtained copied downloaded came come coming comes leaked originated accessed extracted stole obtaining stealing got gained entered exfiltrated accessing lost scraped harvested seized breached
		access exposed stemmed stems resulted arose attacked compromised entry reached reaching break broke login credentials`)
	belongings = set("belong belongs belonged belonging")
	tellings   = set("notified informed alerted told advised learned learnt heard notice notification letter word warned confirmed contacted statement disclosed email call tipped")
	tellVerbs  = set("notified informed alerted told advised warned notifies informs notifying contacted")
	callable   = set("vendor supplier contractor provider studio company firm processor host partner agency business subcontractor developer third-party third party")
	handings   = set("shared share shares sharing sold sell selling passed passing disclosed disclosing transmitted transmitting transmits gave given giving provided providing handed transferred leaked leak sending supplied harvested")
	// softwareThings behind a name make it a product's.
	softwareThings = set("software plugin plugins plug-in plug-ins plug extension extensions app tool tools platform forum forums board program package library framework module widget script cms installation installations product application server servers sites suite database databases client")
	// serviceTrades before "firm" are trades that are plied for others.
	serviceTrades = set(`billing payroll hosting mailing mail transcription collection collections marketing software printing print cloud storage shredding it payment payments processing debt recruitment recruiting staffing records
		analytics chat design ticketing loyalty benefits screening archive archiving courier cleaning production postproduction survey consulting accounting audit advertising advertisement ad outsourcing technology tech web
		data research management logistics delivery translation scanning document documents administration administrative administrator claims fulfilment fulfillment digital communications messaging email reservation booking
		reservations travel scheduling imaging laboratory testing forum commerce card pos sale identity verification background call transfer backup consultancy law legal pr vendor third-party party outside service services`)
	// serviceNames are words in the names of firms that work for others.
	serviceNames = set(`solutions services systems technologies technology software billing processing payments payment studios hosting consulting marketing logistics analytics associates data outsourcing transcription printing
		recovery collections collection management communications networks network interactive digital media labs storage print mail mailing consultants processors advisors partners administrators resources staffing platform cloud web`)
	// kindred firms are of one house with the victim, or have nothing to do with its data.
	kindred     = set("parent holding sister mother own law insurance media news rival research forensic forensics")
	calledAs    = set("called named name by known")
	vendorTerms = set("vendor vendors contractor contractors subcontractor supplier suppliers third-party third party outsourced outsourcing outsourcer processor")
	// referable nouns refer back to who works for others.
	referable = set("vendor contractor subcontractor supplier provider processor consultant developer host supplier's third-party third outsourcer plugin plug-in product platform tool software")
	// entryWords tell of an intruder's way, before "through".
	entryWords = set("in came got gained entered entry access broke intruders intruder attackers hackers intrusion")
)
