package extract

// firstNames open the names of persons, with a surname after them.
var firstNames = set(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george
	timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack
	dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur
	lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary
	patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa
	deborah stephanie rebecca sharon laura cynthia kathleen amy shirley angela helen anna brenda pamela nicole emma samantha katherine christine debra rachel catherine
	carolyn janet ruth maria heather diane virginia julie joyce victoria olivia kelly christina lauren joan evelyn judith megan cheryl andrea hannah martha jacqueline frances
	gloria ann teresa kathryn sara janice jean alice madison doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie
	isabella charlotte rose alexis kayla troy brett chad chris mike steve tom jim bob dan dave rick greg tim ken ron matt jeff ben sam alex nick tony vladimir igor dmitry
	aleksey karim sergey ivan julian ian simon neil graham stuart alistair nigel colin gavin craig darren lee ross fiona claire joel satya sundar elon lynn karin marissa
	hillary barack hans klaus pierre abby abdul abdullah abel abhishek adele adrian adriana agnes ahmad ahmed aidan aileen ajay ajit akash alain alana alberto aleksandr
	alejandro alena alessandro alexandra alexei alexey alfred ali alicia alina alison allan allen allison alvin alyssa amelia amir amit amrit anand anastasia anders andre
	andreas andrei andres andrey andy anette angelo angus anil anita anja anjali anke anne annette annie anoop anton antonio anurag arjun arne arnold arun arvind asaf ashish
	ashok ashton astrid audrey avi axel barry bart beatrice becky belinda benedict benny bernard bernd bert beth bethany bettina bharat bianca bjorn blake bonnie boris brad
	bradley brandi brendan brent bridget bryce bryn byron caitlin callum cameron camille candice cara carla carlos carmen caroline carrie cassandra cathal cathy cecilia
	cedric celia cesar chandra chantal charlie chelsea chen cheng cherie chloe christa christoph christophe cindy clara clarence clark claude claudia clayton cliff clifford
	clint clive clyde cody colette colleen conor conrad constance corey corinne cormac cristina curt curtis cyril dale damian damien damon dana daniela danny daphne darin
	darius darryl daryl dean deanna deepak deirdre derek derrick desmond devin dieter dimitri dinesh dirk dmitri dmitriy dolores domenic dominic dominique don donnie dora
	doreen doug drew duane duncan dustin dwayne dwight earl eddie edgar edith edwin eileen elaine elena eli elias elisabeth elise elisha ella ellen elliot elliott elsa emil
	emilia emilio emmanuel enrique erica erich erik erika erin ernest ernesto esther ethel eva evan eve evgeny faisal farah farhan fatima felicia felix ferdinand fernando
	filip finn florian floyd francesca francesco francis francisco francois franklin franz fred freddie frederic frederick frederik fredrik gabe gabriella gail gareth garrett
	garry gaurav geert gene genevieve geoff geoffrey georg gerard gerhard gerry gideon gilbert gilles gillian gina giorgio giovanni giulia glen glenn glenda gopal gordon
	graeme greta guido guillaume gunter gus gustavo guy gwen haley hamid hank hannes hari harald harrison harry harsh harvey hasan hassan hayden hazel hector heidi heinz
	helena helene helmut hendrik henri henrik herb herbert herman hilary hiroshi horst howard hubert hugh hugo hussein ibrahim ilan ilia ilya imran ina ines ingrid ira irene
	irina iris irving isaac isabel isaiah ismail itai itay jackie jacqui jade jaime jake jakob jamal jamie jana jane jared jarrod jasmine jasper javier jay jaya jayne
	jeanette jeanne jed jeffery jen jenna jennie jenny jens jeremiah jerome jess jessie jill jillian jimmie jin jitendra jo joachim joanna joanne jochen jodi jody joerg johan
	johann johannes johnnie jon jonas jonathon jorg jorge josef josephine josh josie juanita judd jude jules juliana julianne julien juliette julio julius jurgen justine
	kamal karan kareem karl karla karsten kaspar kate katarina katelyn kathy katie katja katrina kavita keir keisha keiko kelley kelvin kendra kenny kerry khalid kieran kiran
	kirk kirsten kirsty klara konrad kris krishna kristen kristin kristina kristine kurt kwame lachlan lana lars latoya laurel laurent laurie leah leanne leif lena lenny leo
	leon leonard leonardo leroy leslie lester lewis liam lila lilian liliana lily limor lina lionel liz lois lola lorenzo loretta lori lorna lorraine lou louisa louise luc
	luca lucas lucia lucille lucinda lucy luis luke lydia lyle lynda lynne mackenzie maddie madeleine magnus mahmoud maksim malcolm mandy manfred manish manoj manuel marc
	marcel marcelo marcia marco marcos marcus margarita marge margot mariah marian mariana marianne mariano mario marisa marjorie marko markus marlene marsha marta martin
	martina marty marvin mathew mathias mathieu mats matteo matthias maureen maurice mauricio maxim maxime maximilian maxine maya mehmet mel melanie melinda melvin meredith
	merle michal michele micah mick miguel mikael mikhail mikko mila milan mildred miles milton mimi mindy miranda miriam misty mitch mitchell mohamed mohammad mohammed mohan
	mohit moira molly mona monica monika monique moritz morris moshe muhammad mukesh murray myles myra myron nadia nadine naomi narendra natalia natasha nate nathalie
	nathaniel naveen neal ned neha nelson nicki nicolas niels nikhil nikita niklas nikolai nikos nils nina nishant nitin noel nora norbert norma norman octavia oleg oleksandr
	olga oliver olivier omar ondrej oren orla oscar otto owen pablo paige pam paola paolo pascal patrice patrik patti patty paula paulina pauline paulo pavel pavlo pawel
	pedro peggy penny percy perry petr petra phil philipp philippe phillip phoebe phyllis pierce piers pieter piotr polly prakash pranav prasad pratik priya priyanka quentin
	quinn rachael radoslav rafael rafal rahul raj raja rajeev rajesh rajiv rakesh ralf ram ramesh ramon rana randall randolph rani raphael rashid raul ravi ray rebekah reggie
	regina reginald rehan reid reinhard reinhold rene renee reuben rhonda ricardo riccardo rich richie ricky riley rishi rita rob robbie roberta roberto robyn rocco rochelle
	rod roderick rodney rodrigo rogelio rohan rohit roland rolf romain ronan ronnie rory rosa rosalie rosemary rosie roxanne ruben ruby rudolf rudy rupert russ sabine sabrina
	sachin sadie saeed sally salman salvador salvatore sameer samir sanders sandeep sandrine sanjay sanjeev santiago sascha sasha saul sebastian sebastien selena serena serge
	sergei sergio seth shane shannon shari sharma shaun shawn sheila shelby sheldon shelley shelly sherman sherri sheryl shirin shlomo shreya siddharth siegfried silvia
	silvio simone simran sofia solomon sonia sonja sonya sophie spencer stacey stacy stan stanislav stanley stefan stefanie stefano stella steph stephan stephane stewart sue
	sumit sunil suresh suzanne suzie svetlana sven sylvain sylvia tamara tami tammy tanya tara tariq tarun tatiana ted terence terrance terrence tessa thea thelma theo
	theodore therese thierry tiffany tilman tina tobias tobin toby todd tomas tomasz tommy toni tracey traci tracy travis trent trevor trey tricia trisha tristan trudy tyrone
	ulrich ulrike urs ursula uwe valentina valeria valerie vanessa vaughn vera veronica vic vicki vicky victor viktor vijay vikas vikram vince vinay vincenzo viola violet
	virgil vishal vitaly vivek vivian viviane vlad vladislav volker wade waleed walid wally wanda warren wendell werner wes wesley whitney wilbur wilfred wilhelm willem
	willis wilma winston wolfgang xavier yana yannick yaroslav yasmin yevgeny yolanda yoni yosef yossi yousef yuki yulia yuri yusuf yves yvette yvonne zach zack zane zara
	zeeshan zoe zoey zoltan
	aarav adebayo adewale aditi agnieszka agostino aishwarya akhil akira aleksandra aleksei alessia alexsey alfonso amara amrita ananya anatoly annalisa anneke aoife aparna
	archana arjen arkady artem arturo artyom asha asuka aurelie aurélie ayumi babatunde barney bartosz bas bashir bastien beatriz benito beppe bernardo bernhard bernice bertie
	bessie beulah bhavesh birgit björn bogdan bram britta brock bruno buddy burkhard börje caleb calvin camillo caoimhe carmela chandrashekhar cheri chester chet chiara chidi
	chinedu chloé chukwu ciara cindi claudio clem clemens clement clémence colby connie consuelo corrado cory courtney cristóbal cruz cédric célia daan daisuke dario darla
	darlene darrell davide deb debashish debbie declan dee deena delbert delia dena denis denny detlef devendra dexter diarmuid didier dietmar dina dominick donal donovan eamon
	earnest ebony edna edoardo eduard eduardo edwina effie egor eimear ekkehard elaina elbert eleanor elisabetta eliza elke elmer elroy elske emanuele emeka emery emmett enid
	enrico eoin ernie eryn esteban ettore eunice everett everly evgeniy ewa ezra fabien fabio fabrice fabrizio fahad fang fay federica federico fedor femke fergal fergus filippo
	fionn fletcher floris francine freda frieda friedrich frits frédéric fyodor gabriele gaelle ganesh gayle gaétan genie gennady geoffry georgy geraldine gerd gerrit gertrude
	ghislain giacomo gianluca gianni gil ginny gino girish gisela giuliano giuseppe gladys glynn goldie gonzalo gottfried graciela grady greer gregoire gretchen grigory grzegorz
	gudrun guillermo guo gérard göran günter günther hal hamza hanno harish harlan harriet hartmut haruki haruto hattie heike heiko heinrich helga hemant heng henk hermann
	herschel hervé hideki hideo hiroki hiroko hisham hitesh holger hollis homer howie hui håkan héctor ichiro ida ifeoma ignacio ike ikechukwu ilaria imogen inga ingo inès inés
	irma irwin isidro iván jaap jacek jacklyn jacopo jamila janelle janie janine janis jarvis jawad jayant jaycee jayson jeannie jelle jeri jeroen jerzy jia jian jianguo jimena
	jing jiro joaquín jocelyn jodie joey jolene jonah joost joris jos josiah josé jud judson julián junichi jutta jyoti jérôme jörg jörn jørgen jürgen kaitlyn kapil kara kasey
	kat katarzyna katelin katy kayleigh kazuo kazuya keegan keely kees kendrick kenji kenta kermit kerstin khaled kip kirill kishore kjell klaas koen kofi koichi konstantin
	kristi kristian krzysztof kwabena käthe lacey lakshmi lalit lamar lara lavar layla lech leen leigh leland lenora leonid leticia lex liang libby lieke lillie loic lon lonnie
	lorella lorena lothar lotte loïc lucie ludger luigi lula lutz léa maarten mabel maciej madge madhav magdalena maggie mahesh maike maite makoto maksym malgorzata mamadou
	mamie mandi manon mansour manuela marcela marcello marcie marcy marek margie marieke marion mariusz marjolein marla marlon martijn martín maría masahiro masato massimo
	mathilde matthäus mattie maud maude maura maurizio mavis mayumi maëlle meena meera mei meike melba melisa michał micheal michela mickaël mieke milo minnie minoru mireille
	mireya mirko mitzi mollie monty morag mukul murali mustafa mykola myrna mårten müller nabil nandan nandini nannette naoki nasser neeraj nell nellie nettie ngozi niamh nicky
	nico nicola niek nikolay nirmal nisha nitesh nkechi nola nolan noriko norris noémie nuria océane odell odette odile oisin olav oleh ollie olusegun oluwaseun omkar ortwin
	orville osama osvaldo ottavio ottmar padma padraig pansy parag patsy paudie percival perla petter piero pradeep prashant priscilla pritam przemyslaw puneet pyotr pär qian
	qiang qing radha rafał raffaele raghav rainer ramiro ramona randal randi rania raphaël ravindra raúl reba reem regine reiner renate renato renu renzo rex rhett rhoda rik
	ritu rocío roderic rodolfo roel roisin rosalind rosalyn roscoe rosetta rosita rowan rowland roxie ruairi rubén rufus ruggero rupali ruslan ruud ryder ryo ryota ryszard régis
	rémi rémy rüdiger sallie sami samira sammie sander sandhya sandi sanjana sanne saoirse saskia satoshi saurabh scottie sebastián selma shailesh shalini shashank shauna shayne
	shekhar shelia shigeru shilpa shinji shinzo shirlee shruti shu shuang shyam sidney sigrid silke sindre sinead siobhan sipho sjoerd slawomir sneha sofía solène srinivas
	stanislaw stefania stijn stéphane subhash sudhir sunita susanne sushil swantje swati sybil sylvie szymon sébastien sören søren tad tadeusz takashi takeshi tamer tamika
	tanner tanvi taras taro tawny tendai terje terri tetsuya teun thabo thaddeus thandi themba thibault thijs thorsten thurman tilda tillie timur tjeerd tommaso tomoko tomás
	tonia torbjorn torsten toshiyuki trina trond trudie uday udo ulf uli ulysses umberto umesh uriah usha ute vadim vaibhav valarie valerio valery valérie vandana varun vasily
	verena vicente vidar vidya vinnie vinod vipin vito vivien volodymyr vyacheslav véronique waldo waltraud wangari wayland wen wilbert wilda wiley wilfried willa wim winfried
	winifred wojciech woodrow wouter xiang xiao xiaoming ximena xue yan yann yash yasmine yasser yasuo yevgenii yevgeniy ying ylva yogesh yoko yoshi youssef yuichi yuko yumi
	yuriy yury zainab zbigniew zena zhanna zhen zheng zhi zhong ziad zofia álvaro ángel åsa édouard élise étienne óscar øyvind`)
