import type { SourceKind } from "@/lib/api/values";

/** A public source, with its address only where that is known to be lasting. */
interface DemoSource {
  sourceKind: SourceKind;
  title: string;
  publisher: string;
  url?: string;
}

export const SOURCES = {
  times: {
    sourceKind: "web",
    title: "Assassination of President Lincoln, The Times, 27 April 1865",
    publisher: "Wikisource",
    url: "https://en.wikisource.org/wiki/The_Times/1865/News/Assassination_of_President_Lincoln",
  },
  judson: {
    sourceKind: "web",
    title: "Isabella Field Judson (ed.), Cyrus W. Field: His Life and Work (1896)",
    publisher: "Harper & Brothers; Project Gutenberg",
    url: "https://www.gutenberg.org/ebooks/43753",
  },
  henryField: {
    sourceKind: "document",
    title: "Henry M. Field, The Story of the Atlantic Telegraph (1892)",
    publisher: "Charles Scribner’s Sons",
  },
  munro: {
    sourceKind: "web",
    title: "John Munro, Heroes of the Telegraph (1891)",
    publisher: "Religious Tract Society; Project Gutenberg",
    url: "https://www.gutenberg.org/ebooks/979",
  },
  russell: {
    sourceKind: "web",
    title: "William Howard Russell, The Atlantic Telegraph (1865)",
    publisher: "Day & Son; Project Gutenberg",
    url: "https://www.gutenberg.org/ebooks/40948",
  },
  walden: {
    sourceKind: "web",
    title: "Henry David Thoreau, Walden (1854)",
    publisher: "Ticknor and Fields; Project Gutenberg",
    url: "https://www.gutenberg.org/ebooks/205",
  },
  deane: {
    sourceKind: "web",
    title: "John C. Deane, Diary of the Atlantic Telegraph Expedition, 1866",
    publisher: "Atlantic-cable.com",
    url: "https://atlantic-cable.com/Article/1866Deane/index.htm",
  },
  milestone: {
    sourceKind: "web",
    title: "Milestones: Landing of the Transatlantic Cable, 1866",
    publisher: "Engineering and Technology History Wiki (IEEE)",
    url: "https://ethw.org/Milestones:Landing_of_the_Transatlantic_Cable,_1866",
  },
  britannicaField: {
    sourceKind: "web",
    title: "Cyrus W. Field",
    publisher: "Encyclopaedia Britannica",
    url: "https://www.britannica.com/biography/Cyrus-W-Field",
  },
  newInternational: {
    sourceKind: "web",
    title: "The New International Encyclopædia, 1st edition, volume 7: Field, Cyrus West",
    publisher: "Dodd, Mead; Wikisource",
    url: "https://en.wikisource.org/wiki/Page:The_New_International_Encyclop%C3%A6dia_1st_ed._v._07.djvu/639",
  },
  wikipediaCompany: {
    sourceKind: "web",
    title: "Atlantic Telegraph Company",
    publisher: "Wikipedia",
    url: "https://en.wikipedia.org/wiki/Atlantic_Telegraph_Company",
  },
  wikipediaShip: {
    sourceKind: "web",
    title: "SS Great Eastern",
    publisher: "Wikipedia",
    url: "https://en.wikipedia.org/wiki/SS_Great_Eastern",
  },
  buchanan: {
    sourceKind: "web",
    title: "Great Eastern (entry by R. Angus Buchanan)",
    publisher: "Encyclopedia.com",
    url: "https://www.encyclopedia.com/history/encyclopedias-almanacs-transcripts-and-maps/great-eastern",
  },
  pbs: {
    sourceKind: "web",
    title: "The Great Transatlantic Cable: How the Early Cable Was Used",
    publisher: "PBS, American Experience",
    url: "https://www.pbs.org/wgbh/americanexperience/features/cable-how-early-cable-was-used/",
  },
  cityHall: {
    sourceKind: "web",
    title:
      "Burning of the City Hall New York, on the night of the 17th August 1858 (lithograph by Currier & Ives)",
    publisher: "The Metropolitan Museum of Art",
    url: "https://www.metmuseum.org/art/collection/search/655617",
  },
  tiffany: {
    sourceKind: "web",
    title: "Tiffany’s Transatlantic Cable Souvenir",
    publisher: "National Museum of American History, Smithsonian Institution",
    url: "https://americanhistory.si.edu/collections/nmah_1255864",
  },
  deCogan: {
    sourceKind: "web",
    title:
      "Donard de Cogan, Dr E.O.W. Whitehouse and the 1858 trans-Atlantic Cable (History of Technology 10, 1985)",
    publisher: "Atlantic-cable.com",
    url: "https://atlantic-cable.com/Books/Whitehouse/DDC/index.htm",
  },
  whitehouse: {
    sourceKind: "web",
    title: "Recent Correspondence between Mr. Wildman Whitehouse and the Atlantic Telegraph Company (1858)",
    publisher: "Atlantic-cable.com",
    url: "https://atlantic-cable.com/Books/Whitehouse/RC/index.htm",
  },
  rates: {
    sourceKind: "web",
    title: "Bill Glover, Cable Services: cable rates",
    publisher: "Atlantic-cable.com",
    url: "https://atlantic-cable.com/CableCos/Services/index.htm",
  },
  cavendish: {
    sourceKind: "web",
    title: "Diary of Lady Frederick Cavendish, entry for 11 September 1866",
    publisher: "The diary of Lady Lucy Cavendish (transcript)",
    url: "https://ladylucycavendish.blogspot.com/2009/06/11sep1866-1-per-word.html",
  },
  scientificAmerican: {
    sourceKind: "web",
    title: "Cost to Message London Is Exorbitant (from the issue of August 1866)",
    publisher: "Scientific American",
    url: "https://www.scientificamerican.com/article/cost-to-message-london-is-exorbitant/",
  },
  glasgow: {
    sourceKind: "web",
    title: "Lord Kelvin",
    publisher: "TheGlasgowStory, Glasgow City Council",
    url: "https://www.theglasgowstory.com/image/?inum=TGSA00036",
  },
  sum: {
    sourceKind: "calculation",
    title: "350 shares at £1,000",
    publisher: "Own calculation",
  },
} satisfies Record<string, DemoSource>;
