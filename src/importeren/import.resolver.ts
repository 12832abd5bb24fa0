import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../toegang/context';
import type { ImportService } from './import.service';
import { ImporterenInput, ImportVerslag } from './import.type';

const FOUTEN =
  'Met een enkele fout verandert er niets, en het verslag noemt ze alle, met rij en kolom. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER (geen leesbare CSV, of andere kolommen), TE_ZWAAR, TIJDELIJK_NIET_BESCHIKBAAR.';

/** Files of what there was before there was this service. */
@Resolver(() => ImportVerslag)
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Mutation(() => ImportVerslag, {
    description: `Leest agenda’s in uit CSV, een rij per agendapunt: als proef, tenzij \`proef\` false is. Vergaderingen die er al zijn (zelfde driehoek en aanvang) en punten die er al op staan (zelfde titel) blijven zoals zij zijn; tweemaal inlezen verdubbelt niets. De vaste bespreekpunten komen vanzelf op elke agenda. Een vergadering die is geweest en waarvan het bestand uitkomsten of aanwezigen noemt, wordt gehouden, en afgesloten als elk punt een uitkomst heeft. ${FOUTEN}`,
  })
  agendasImporteren(
    @Arg('input', () => ImporterenInput, { description: 'Het bestand.' }) input: ImporterenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportVerslag> {
    return ctx.writeIf(info, (tx, earlier) => this.service.agendasImporteren(tx, input, earlier));
  }

  @Mutation(() => ImportVerslag, {
    description: `Leest lokale prioriteiten in uit CSV, een per rij: als proef, tenzij \`proef\` false is. Elke nieuwe is VOORGESTELD: instemmen doen de partners zelf. Een prioriteit die er al is (zelfde titel en periode) blijft zoals zij is. ${FOUTEN}`,
  })
  prioriteitenImporteren(
    @Arg('input', () => ImporterenInput, { description: 'Het bestand.' }) input: ImporterenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportVerslag> {
    return ctx.writeIf(info, (tx, earlier) => this.service.prioriteitenImporteren(tx, input, earlier));
  }
}
