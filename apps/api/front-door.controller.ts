import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './sign-in/guard.js';

/** Whoever opens the address, or has just signed in, comes to what there is to see: the API's documentation. */
@ApiExcludeController()
@Controller()
export class FrontDoorController {
  @Get()
  @Public()
  @Redirect('/api/docs', 302)
  enter(): void {}
}
