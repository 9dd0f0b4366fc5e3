import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type SignInSettings, signInSettings } from './settings.js';
import { Public } from './who-may.js';

class AboutAnswer {
  @ApiProperty({
    type: Boolean,
    description: 'Anybody may sign in as anybody, and all people and cases are made up',
  })
  readonly demo!: boolean;
}

@ApiTags('surroundings')
@Public()
@Controller('api/v1/about')
export class AboutController {
  constructor(@Inject(signInSettings) private readonly settings: SignInSettings) {}

  @Get()
  @ApiOperation({ summary: 'What this Stafet is; for everyone', security: [] })
  @ApiOkResponse({ type: AboutAnswer })
  about(): AboutAnswer {
    return { demo: this.settings.demo ?? false };
  }
}
