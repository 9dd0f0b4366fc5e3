import { passesModulus11 } from '#casework';
import type { LocalDate, Random } from '#domain';

/** Somebody who does not exist, as a notice names them. */
export interface DemoCitizen {
  readonly cpr: string;
  readonly birthDate: LocalDate;
  readonly firstName: string;
  readonly lastName: string;
}

const firstNames = (
  'Aisha Albert Ali Alma Amalie Anton Asger Asta Aya Benjamin Carla Casper Cecilie Clara Daniel Ebba Elias Ella Emil Emma ' +
  'Esben Fatima Felix Filippa Freja Frida Gustav Hamza Hannah Ibrahim Ida Isak Isabella Jakob Jeppe Johan Josefine ' +
  'Julie Karla Kasper Lasse Laura Lea Leyla Liva Lucas Mads Magnus Maja Malthe Marius Maria Mathilde Mikkel Mohamed ' +
  'Nanna Noah Nora Oliver Omar Oskar Rasmus Sara Signe Simon Sofie Søren Thea Tobias Valdemar Victor Yasmin Zahra Æbbe Åse'
).split(' ');

const lastNames = (
  'Abdi,Andersen,Bach Lund,Bækgård,Bertelsen,Christensen,Dahl,Eriksen,Friis Kjær,Frost,Hansen,Hassan,Holm,Hussain,' +
  'Højgaard,Iversen,Jensen,Jensen Yılmaz,Jørgensen,Kjær,Klausen,Knudsen,Krogh,Larsen,Lund,Madsen,Mikkelsen,Møller,' +
  'Nguyen,Nielsen,Nørgaard,Olsen,Overgaard,Pedersen,Petersen,Poulsen,Rasmussen,Schmidt,Skov,Sørensen,Thomsen,' +
  'Vestergaard,Winther,Østergaard,Ågesen'
).split(',');

/** Makes people up, no two with one number. */
export class Registry {
  private readonly taken: Set<string>;

  /** @param taken numbers that are somebody's already */
  constructor(
    private readonly random: Random,
    taken: readonly string[],
  ) {
    this.taken = new Set(taken);
  }

  /** A day on which somebody was born who is that old on `on`; nobody is born on 1 January. */
  birthDateAged(age: number, on: LocalDate): LocalDate {
    const year = Number(on.slice(0, 4)) - age;
    const birthday = this.monthAndDay();
    return `${birthday <= on.slice(5) ? year : year - 1}-${birthday}`;
  }

  /** Their number fails modulus 11. */
  personBorn(birthDate: LocalDate): DemoCitizen {
    const [firstName, lastName] = [this.random.pick(firstNames), this.random.pick(lastNames)];
    return { cpr: this.numberFor(birthDate), birthDate, firstName, lastName };
  }

  private monthAndDay(): string {
    const day = `${two(this.random.whole(1, 12))}-${two(this.random.whole(1, 28))}`;
    return day === '01-01' ? '01-02' : day;
  }

  private numberFor(birthDate: LocalDate): string {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    // The seventh digit tells the century.
    const century = year < '2000' ? this.random.whole(0, 3) : this.random.whole(5, 8);
    const cpr = `${day}${month}${year.slice(2)}${century}${String(this.random.whole(0, 999)).padStart(3, '0')}`;
    if (passesModulus11(cpr) || this.taken.has(cpr)) return this.numberFor(birthDate);
    this.taken.add(cpr);
    return cpr;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
