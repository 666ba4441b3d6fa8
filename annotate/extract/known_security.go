package extract

// knownSecurity are firms, institutes and researchers who study the incidents of
// others and are asked to comment on them.
const knownSecurity = `symantec|kaspersky|kaspersky lab|mcafee|fireeye|mandiant|crowdstrike|trend micro|eset|check point|checkpoint|check point software technologies|
	palo alto networks|sophos|f secure|bitdefender|proofpoint|avast|avg|malwarebytes|cisco talos|talos|rapid7|qualys|tenable|imperva|akamai|cloudflare|
	forcepoint|carbon black|secureworks|recorded future|flashpoint|digital shadows|upguard|risk based security|phishlabs|phishme|cofense|agari|barracuda|
	fortinet|webroot|zscaler|varonis|splunk|darktrace|emsisoft|trustwave|kroll|mackeeper|hacken|comparitech|group ib|intel 471|hold security|verizon dbir|
	ponemon|ponemon institute|gemini advisory|vpnmentor|wiz|lookout|zimperium|tripwire|alienvault|sans institute|veracode|synack|bugcrowd|hackerone|netwrix|
	okta|duo security|onapsis|cybereason|sentinelone|huntress|arctic wolf|pwc|deloitte|kpmg|ernst & young|bae systems|positive technologies|radware|securonix|
	nuix|alertlogic|alert logic|flexera|gartner|forrester|troy hunt|ibm x force|x force|mimecast|ironscales|cyxtera|duo|accenture security|aon|stroz friedberg|
	stroz|kroll ontrack|norse|norse corp|cylance|blackberry cylance|invincea|bromium|tanium|exabeam|logrhythm|rsa|rsa security|emc|f5|f5 labs|f5 networks|
	juniper|juniper networks|juniper threat labs|unit 42|sucuri|wordfence|defiant|sitelock|riskiq|risk iq|intezer|morphisec|mcafee labs|
	symantec security response|ibm security|microsoft security|google project zero|project zero|google threat analysis group|cisco umbrella|opendns|area 1|
	area 1 security|vade secure|barkly|carbonite|datto|acronis|veeam|code42|digital guardian|vectra|vectra networks|extrahop|corelight|bitsight|
	securityscorecard|security scorecard|ssl labs|venafi|entrust|digicert|thales|gemalto|safenet|yubico|lastpass security|1password|dashlane|keeper security|
	centrify|cyberark|beyondtrust|bomgar|sailpoint|ping identity|auth0|one identity|rapid 7|metasploit|offensive security|immunity|core security|trail of bits|
	ioactive|bishop fox|nccgroup|ncc group|pen test partners|context information security|mwr infosecurity|mwr|secarma|trustedsec|black hills|coalfire|praetorian|
	cigital|synopsys|whitehat security|white hat security|contrast security|snyk|sonatype|checkmarx|threatmetrix|threat stack|threatconnect|threatquotient|
	anomali|eclecticiq|intsights|sixgill|kela|terbium labs|spycloud|4iq|vigilante.pw|leakbase|shodan|censys|binaryedge|greynoise|team cymru|spamhaus|abuse.ch|
	shadowserver|virustotal|virus total|hybrid analysis|domaintools|farsight|farsight security|dragos|claroty|nozomi networks|nozomi|cyberx|indegy|armis|
	forescout|zingbox|medigate|clearwater|protenus|critical insight|fortified health security|cynergistek|id experts|experian data breach resolution|
	identity theft resource center|itrc|breach level index|privacy rights clearinghouse|beazley|chubb|lloyd|marsh|verizon enterprise|g data|f secure labs|dr web|
	doctor web|comodo|zonealarm|panda security|pandalabs|quick heal|bkav|ahnlab|qihoo 360|360 netlab|netlab|tencent security|keen lab|tencent keen|antiy|
	threatbook|k7|escan|clearsky|clearsky cyber security|cyberint|minerva labs|deep instinct|illusive|safebreach|cymulate|perception point|votiro|ensilo|
	nyotron|guardicore|imperva incapsula|incapsula|distil networks|shape security|perimeterx|arbor networks|arbor|netscout|neustar|nexusguard|corero|
	kaspersky labs|crysys|crysys lab|citizen lab|citizenlab|eff|electronic frontier foundation|privacy international|big brother watch|access now|amnesty|
	open rights group|malwaretech|malwarehunterteam|marcus hutchins|kevin beaumont|bob diachenko|victor gevers|gdi foundation|chris vickery|zack whittaker|
	lawrence abrams|dissent doe|security discovery|securitydiscovery|safety detectives|safetydetectives|wizcase|cybernews|website planet|vpn mentor|
	secureworks counter threat unit|threat intelligence team|securonix threat research|resecurity|kromtech|kromtech security|mackeeper security|appthority|nowsecure|
	pradeo|wandera|skycure|promon|lookout security|zlab|yoroi|reaqta|nviso|fox it|foxit|sekoia|intrinsec|quarkslab|synacktiv|csis|csis security group|
	truesec|mnemonic|withsecure|hoxhunt|wombat security|wombat|knowbe4|phishline|cyren|cloudmark|valimail|dmarc|ostermann|osterman research|idc|
	frost & sullivan|juniper research|abi research|451 research|cybersecurity ventures|esg|pew|pew research|pew research center|ipsos|yougov|harris poll|mori|
	isaca|isc2|(isc)2|isf|mitre|cert|sans|cert/cc|cert cc|owasp|dell secureworks|hp enterprise security|hpe|hp security|at&t cybersecurity|bt security|
	orange cyberdefense|nominet|capgemini|ernst and young|ey|bdo|grant thornton|mckinsey|booz allen hamilton|booz allen|rsm|crowe|protiviti|optiv|
	herjavec group|herjavec|presidio|trustarc|onetrust|egress|clearswift|tessian|glasswall|becrypt|panaseer|redscan|nettitude|digital shadow|cybersixgill|
	silobreaker|skurio|repknight|alex holden|rendition infosec|rendition|errata security|krypt3ia|binary defense|redlock|evident.io|dome9|lacework|twistlock|
	aqua security|sysdig|netskope|bitglass|skyhigh|skyhigh networks|ciphercloud|cloudlock|prevalent|cybergrx|riskrecon|panorays|vormetric|protegrity|
	ionic security|covata|dtex|observeit|securityfirst|nuspire|masergy|esentire|red canary|expel|rapid seven|sentinelone labs|sentinel labs|cyble|hudson rock|
	socradar|volexity|threatfabric|cleafy|sonicwall|watchguard|stormshield|checkpoint research|check point research|talos intelligence|cisco security|umbrella`
