/** One country that synthetic persons come from: common names, written `native=Latin` where the script is not Latin, `masculine/feminine` where they differ. */
export interface Origin {
  readonly country: string;
  /** Whether its citizens need a visa for a short stay (Regulation (EU) 2018/1806). */
  readonly visaRequired: boolean;
  /** Share of applicants for protection among its people in this population. */
  readonly asylum: number;
  readonly weight: number;
  readonly familyNames: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly places: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const origin = (
  country: string,
  weight: number,
  entry: 'visa' | 'exempt',
  asylum: number,
  names: Record<'family' | 'male' | 'female' | 'places', string>,
): Origin => ({
  country,
  weight,
  asylum,
  visaRequired: entry === 'visa',
  familyNames: words(names.family),
  male: words(names.male),
  female: words(names.female),
  places: words(names.places),
});

/** Countries of origin with lists of common names; people are invented by combining them. */
export const ORIGINS: readonly Origin[] = [
  origin('UKR', 16, 'exempt', 0.3, {
    family:
      'Шевченко=Shevchenko, Бондаренко=Bondarenko, Ковальчук=Kovalchuk, Ткаченко=Tkachenko, Кравець=Kravets, Олійник=Oliinyk, Гончаренко=Honcharenko, Лисенко=Lysenko, Щербак=Shcherbak, Мороз=Moroz, Поліщук=Polishchuk, Савченко=Savchenko, Хоменко=Khomenko, Гриценко=Hrytsenko, Яценко=Yatsenko, Дяченко=Diachenko, Коваленко=Kovalenko, Павлюк=Pavliuk, Зінченко=Zinchenko, Руденко=Rudenko',
    male: 'Олександр=Oleksandr, Андрій=Andrii, Сергій=Serhii, Микола=Mykola, Дмитро=Dmytro, Юрій=Yurii, Тарас=Taras, Ігор=Ihor, Богдан=Bohdan, Євген=Yevhen, Василь=Vasyl, Максим=Maksym',
    female:
      'Олена=Olena, Наталія=Nataliia, Ірина=Iryna, Оксана=Oksana, Юлія=Yuliia, Галина=Halyna, Тетяна=Tetiana, Катерина=Kateryna, Людмила=Liudmyla, Надія=Nadiia, Софія=Sofiia, Христина=Khrystyna',
    places: 'Kyiv, Kharkiv, Lviv, Odesa, Dnipro, Poltava, Chernihiv',
  }),
  origin('RUS', 10, 'visa', 0.1, {
    family:
      'Иванов/Иванова=Ivanov/Ivanova, Смирнов/Смирнова=Smirnov/Smirnova, Кузнецов/Кузнецова=Kuznetsov/Kuznetsova, Попов/Попова=Popov/Popova, Соколов/Соколова=Sokolov/Sokolova, Лебедев/Лебедева=Lebedev/Lebedeva, Новиков/Новикова=Novikov/Novikova, Морозов/Морозова=Morozov/Morozova, Волков/Волкова=Volkov/Volkova, Зайцев/Зайцева=Zaitsev/Zaitseva, Жуков/Жукова=Zhukov/Zhukova, Щербаков/Щербакова=Shcherbakov/Shcherbakova, Белый/Белая=Belyi/Belaia, Хохлов/Хохлова=Khokhlov/Khokhlova',
    male: 'Александр=Aleksandr, Дмитрий=Dmitrii, Сергей=Sergei, Алексей=Aleksei, Юрий=Iurii, Пётр=Petr, Николай=Nikolai, Михаил=Mikhail, Игорь=Igor, Фёдор=Fedor',
    female:
      'Елена=Elena, Ольга=Olga, Татьяна=Tatiana, Наталья=Natalia, Юлия=Iuliia, Екатерина=Ekaterina, Ксения=Kseniia, Людмила=Liudmila, Дарья=Daria, Галина=Galina',
    places: 'Moskva, Sankt-Peterburg, Pskov, Kazan, Samara, Perm',
  }),
  origin('BLR', 8, 'visa', 0.2, {
    family:
      'Новик=Novik, Лукашевич=Lukashevich, Козлов/Козлова=Kozlov/Kozlova, Ковалевский/Ковалевская=Kovalevskii/Kovalevskaia, Жданович=Zhdanovich, Шпак=Shpak, Бурак=Burak, Радкевич=Radkevich, Яцкевич=Iatskevich, Хацкевич=Khatskevich',
    male: 'Виктор=Viktor, Павел=Pavel, Андрей=Andrei, Антон=Anton, Владимир=Vladimir, Артём=Artem, Юрий=Iurii, Кирилл=Kirill',
    female: 'Анна=Anna, Светлана=Svetlana, Ирина=Irina, Мария=Mariia, Алеся=Alesia, Вероника=Veronika, Юлия=Iuliia, Яна=Iana',
    places: 'Minsk, Vitebsk, Polotsk, Grodno, Gomel',
  }),
  origin('SRB', 5, 'exempt', 0, {
    family:
      'Јовановић=Jovanović, Петровић=Petrović, Николић=Nikolić, Ђорђевић=Đorđević, Живковић=Živković, Стојановић=Stojanović, Чолић=Čolić, Шарић=Šarić',
    male: 'Милан=Milan, Никола=Nikola, Жарко=Žarko, Стефан=Stefan, Душан=Dušan, Ђорђе=Đorđe',
    female: 'Јелена=Jelena, Милица=Milica, Ана=Ana, Снежана=Snežana, Љиљана=Ljiljana, Драгана=Dragana',
    places: 'Beograd, Novi Sad, Niš, Subotica',
  }),
  origin('GEO', 6, 'exempt', 0.2, {
    family:
      'Beridze, Kapanadze, Gelashvili, Maisuradze, Giorgadze, Lomidze, Tsiklauri, Kvaratskhelia, Khutsishvili, Bolkvadze, Nozadze, Mchedlishvili',
    male: 'Giorgi, Levan, Davit, Nika, Zurab, Irakli, Tornike, Vakhtang',
    female: 'Nino, Mariam, Tamar, Ketevan, Natia, Salome, Lia, Eka',
    places: 'Tbilisi, Kutaisi, Batumi, Gori, Zugdidi',
  }),
  origin('TUR', 8, 'visa', 0.1, {
    family: 'Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Çetin, Güneş, Şimşek',
    male: 'Mehmet, Mustafa, Ahmet, Hüseyin, İbrahim, Osman, Ömer, Emre, Çağlar, Oğuz',
    female: 'Fatma, Ayşe, Emine, Zeynep, Elif, Gülşen, Özlem, Şeyma, Büşra, Tuğba',
    places: 'İstanbul, Ankara, İzmir, Diyarbakır, Şanlıurfa',
  }),
  origin('SYR', 8, 'visa', 0.8, {
    family: 'Al Ahmad, Al Hassan, Haddad, Khoury, Al Masri, Darwish, Hamdan, Kassab, Al Khatib, Sabbagh, Najjar, Shaheen',
    male: 'Mohammad, Ahmad, Omar, Khaled, Yousef, Ibrahim, Mahmoud, Bashar, Abdul Rahman, Tareq',
    female: 'Fatima, Aisha, Rania, Hala, Noor, Mariam, Layla, Samar, Dima, Zahra',
    places: 'Halab, Dimashq, Hims, Idlib, Raqqa',
  }),
  origin('AFG', 6, 'visa', 0.9, {
    family: 'Ahmadzai, Karimi, Noori, Hotak, Sadat, Stanekzai, Rahimi, Popalzai, Wardak, Mohammadi',
    male: 'Abdullah, Hamid, Farid, Najib, Zabihullah, Qasim, Jawad, Mirwais',
    female: 'Shabnam, Zarghuna, Fereshta, Nasrin, Parwana, Malalai',
    places: 'Kabul, Herat, Kandahar, Mazar-e Sharif, Ghazni',
  }),
  origin('IRQ', 4, 'visa', 0.7, {
    family: 'Al Jubouri, Al Obeidi, Hussein, Al Dulaimi, Saleh, Barzani, Jaafar, Al Zubaidi',
    male: 'Ali, Hassan, Haider, Mustafa, Karrar, Saif, Sarmad, Abbas',
    female: 'Zainab, Huda, Noor, Suha, Shaima, Rusul',
    places: 'Baghdad, Mosul, Erbil, Basra',
  }),
  origin('ERI', 3, 'visa', 0.9, {
    family: 'Tesfay, Gebremedhin, Haile, Tekle, Woldu, Kidane, Abraha, Zerai',
    male: 'Yonas, Samuel, Filmon, Robel, Henok, Daniel',
    female: 'Selam, Rahel, Saba, Winta, Helen, Luwam',
    places: 'Asmara, Keren, Mendefera',
  }),
  origin('IND', 6, 'visa', 0, {
    family: 'Sharma, Singh, Patel, Kumar, Gupta, Reddy, Nair, Kaur, Iyer, Mehta, Chatterjee, Joshi',
    male: 'Rahul, Amit, Sanjay, Vikram, Arjun, Harpreet, Suresh, Karthik',
    female: 'Priya, Anjali, Sunita, Kavita, Deepika, Lakshmi, Neha, Simran',
    places: 'Delhi, Mumbai, Chennai, Kochi, Amritsar, Hyderabad',
  }),
  origin('VNM', 3, 'visa', 0, {
    family: 'Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ',
    male: 'Văn Hùng, Minh Tuấn, Quốc Bảo, Đức Anh, Thành Long, Hữu Phước',
    female: 'Thị Lan, Thu Hương, Ngọc Ánh, Minh Châu, Thị Hoa, Bích Ngọc',
    places: 'Hà Nội, Hải Phòng, Đà Nẵng, Vinh',
  }),
  origin('MAR', 4, 'visa', 0.1, {
    family: 'El Amrani, Benali, El Idrissi, Bouazza, Chraibi, Tazi, El Fassi, Lahlou, Ouazzani, Berrada',
    male: 'Youssef, Rachid, Hicham, Karim, Said, Abdelilah, Othmane',
    female: 'Khadija, Salma, Loubna, Imane, Hanane, Meryem, Siham',
    places: 'Casablanca, Fès, Tanger, Rabat, Agadir',
  }),
  origin('NGA', 3, 'visa', 0.2, {
    family: 'Okafor, Adeyemi, Okonkwo, Balogun, Eze, Abubakar, Ogunleye, Nwosu',
    male: 'Chinedu, Emeka, Tunde, Ifeanyi, Musa, Segun',
    female: 'Ngozi, Funmilayo, Amaka, Hauwa, Chioma, Yetunde',
    places: 'Lagos, Kano, Enugu, Ibadan',
  }),
  origin('BRA', 4, 'exempt', 0, {
    family: 'da Silva, dos Santos, Oliveira, Souza, Pereira Lima, Ferreira, Araújo, Gonçalves, Assunção, Conceição, Magalhães',
    male: 'João, José, Antônio, Luís Otávio, Márcio, Thiago, Sebastião',
    female: 'Maria, Ana Lúcia, Conceição, Luíza, Letícia, Patrícia, Inês',
    places: 'São Paulo, Recife, Curitiba, Belém, Goiânia',
  }),
  origin('COL', 3, 'exempt', 0, {
    family: 'García López, Rodríguez Peña, Martínez Ruiz, Muñoz Castaño, Hernández Gil, Ibáñez Mora, Gómez Ríos, Núñez Vélez',
    male: 'Andrés, Julián, Óscar Iván, Sebastián, Jesús, Íñigo',
    female: 'María José, Ángela, Lucía, Catalina, Begoña, Sofía',
    places: 'Bogotá, Medellín, Cali, Cúcuta',
  }),
  origin('GBR', 3, 'exempt', 0, {
    family: 'Smith, Jones, Taylor, Williams, O’Brien, Thompson-Reed, Hughes, MacDonald, Wright, Clarke-Evans',
    male: 'James, Oliver, Harry, Callum, Rhys, Stephen',
    female: 'Emily, Charlotte, Sarah, Siân, Phoebe, Rebecca',
    places: 'London, Leeds, Cardiff, Glasgow, Belfast',
  }),
  origin('USA', 3, 'exempt', 0, {
    family: 'Johnson, Anderson, Miller, Mueller, Davis, Schwartz, Lindström, Washington, Ramírez, Björk',
    male: 'Michael, Christopher, Tyler, Jürgen, Matthew, Søren',
    female: 'Jennifer, Ashley, Renée, Zoë, Käthe, Brittany',
    places: 'Chicago, Austin, Portland, Milwaukee, Boston',
  }),
];
