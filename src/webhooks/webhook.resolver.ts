import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../lezen/connection.type';
import { BY_ID, ToPage } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { BezorgingStatus } from './webhook.enum';
import { WebhookToevoegenInput, WebhookWijzigenInput } from './webhook.input';
import { BezorgingConnection, WebhookConnection } from './webhook.lists';
import type { WebhookService } from './webhook.service';
import { Bezorging, Webhook } from './webhook.type';

/** The caller's webhooks. */
@Resolver(() => Webhook)
export class WebhookResolver {
  constructor(private readonly service: WebhookService) {}

  @Query(() => WebhookConnection, { description: 'Uw eigen webhooks, in volgorde van maken. Van een ander ziet niemand ze.' })
  @ToPage({ where: (w) => `${w}.status <> 'VERWIJDERD'`, orderBy: BY_ID })
  webhooks(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }

  @FieldResolver(() => BezorgingConnection, { description: 'De berichten van de laatste maand, in volgorde van klaarstaan.' })
  @ToPage({
    where: (b, w, arg) =>
      `${b}.webhook_id = ${w}.id and (${arg('status')}::text is null or ${b}.status = ${arg('status')}::text)`,
    orderBy: BY_ID,
  })
  bezorgingen(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('status', () => BezorgingStatus, { nullable: true, description: 'Alleen met deze status.' }) _status?: BezorgingStatus,
  ): unknown {
    return undefined;
  }

  @Mutation(() => Webhook, {
    description:
      'Maakt een webhook, die meldt wat er vanaf nu verandert en wat u dan mag zien. Het antwoord toont `geheim`, en alleen dit antwoord; ten hoogste 20 per persoon of systeem. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  webhookToevoegen(
    @Arg('input', () => WebhookToevoegenInput, { description: 'Waarheen en waarover.' }) input: WebhookToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookToevoegen(tx, input, ctx.asker.scopes));
  }

  @Mutation(() => Webhook, {
    description:
      'Wijzigt waarheen of waarover een eigen webhook meldt; ook wat nog wacht, gaat naar het nieuwe adres. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  webhookWijzigen(
    @Arg('input', () => WebhookWijzigenInput, { description: 'Wat er anders wordt.' }) input: WebhookWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookWijzigen(tx, input, ctx.asker.scopes));
  }

  @Mutation(() => Webhook, {
    description:
      'Geeft een eigen webhook een nieuw geheim; het antwoord toont het, en alleen dit antwoord. Een etmaal lang tekenen het oude en het nieuwe beide. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  webhookGeheimVernieuwen(
    @Arg('id', () => ID, { description: 'Het id van de webhook.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookGeheimVernieuwen(tx, id));
  }

  @Mutation(() => Webhook, {
    description:
      'Zet een eigen webhook uit: hij stuurt niets, tot u hem weer aanzet. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  webhookUitzetten(
    @Arg('id', () => ID, { description: 'Het id van de webhook.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookUitzetten(tx, id));
  }

  @Mutation(() => Webhook, {
    description:
      'Zet een eigen webhook weer aan: wat nog wachtte wordt opnieuw geprobeerd, en wat intussen veranderde wordt alsnog gemeld. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  webhookAanzetten(
    @Arg('id', () => ID, { description: 'Het id van de webhook.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookAanzetten(tx, id));
  }

  @Mutation(() => Webhook, {
    description:
      'Verwijdert een eigen webhook: wat nog wacht, wordt niet meer verstuurd. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  webhookVerwijderen(
    @Arg('id', () => ID, { description: 'Het id van de webhook.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookVerwijderen(tx, id));
  }
}

/** Manual test messages and redelivery. */
@Resolver(() => Bezorging)
export class BezorgingResolver {
  constructor(private readonly service: WebhookService) {}

  @Mutation(() => Bezorging, {
    description:
      'Stuurt een proefbericht naar een eigen webhook, getekend als elk ander; ten hoogste tien keer per minuut. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  webhookProberen(
    @Arg('id', () => ID, { description: 'Het id van de webhook.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.webhookProberen(tx, id));
  }

  @Mutation(() => Bezorging, {
    description:
      'Stuurt een bericht van een eigen webhook opnieuw, met hetzelfde id, ook als het al is bezorgd. Mag u niet meer zien waarover het gaat, dan vervalt het. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  bezorgingHerhalen(
    @Arg('id', () => ID, { description: 'Het id van de bezorging.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.bezorgingHerhalen(tx, id));
  }
}
